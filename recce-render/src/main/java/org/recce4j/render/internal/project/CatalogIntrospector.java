package org.recce4j.render.internal.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Catalog;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.ResourceType;
import org.recce4j.render.Introspector;

/**
 * Answers from a state's catalog, whose names it compares in lower case. It cannot tell the columns of a relation that the catalog lacks,
 * nor anything without a catalog; nor whether a relation exists if dbt could not read all schemas. Thread-safe.
 */
public final class CatalogIntrospector implements Introspector {

    private record Key(String database, String schema, String name) {

        static Key of(@Nullable String database, @Nullable String schema, String name) {
            return new Key(lower(database), lower(schema), lower(name));
        }

        private static String lower(@Nullable String part) {
            return part == null ? "" : part.toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a relation that is not among the tables does not exist. */
    private record Content(Map<Key, Catalog.Table> tables, boolean isComplete) {

        static Content of(Catalog catalog) {
            return new Content(byKey(catalog), catalog.errors() instanceof Json.Null);
        }

        Catalog.@Nullable Table table(Relation relation) {
            return tables.get(Key.of(relation.database(), relation.schema(), relation.identifier()));
        }
    }

    private final ProjectState state;
    private volatile @Nullable Content content;

    /** Reads the catalog when the first question comes. */
    public CatalogIntrospector(ProjectState state) {
        this.state = state;
    }

    @Override
    public @Nullable List<ColumnType> columns(Relation relation) {
        Catalog.Table table = content().table(relation);
        return table == null
                ? null
                : table.columns().stream()
                        .map(column -> new ColumnType(column.name(), type(column.type())))
                        .toList();
    }

    @Override
    public @Nullable Existence find(Relation relation) {
        Catalog.Table table = content().table(relation);
        if (table != null) {
            Json.Obj metadata = metadata(table);
            String name = Objects.requireNonNullElse(metadata.text("name"), relation.identifier());
            return new Existence.Present(
                    Relation.of(metadata.text("database"), metadata.text("schema"), name),
                    word(Objects.requireNonNullElse(metadata.text("type"), "")));
        }
        return content().isComplete() ? new Existence.Absent() : null;
    }

    private static Json.Obj metadata(Catalog.Table table) {
        return table.extras().object("metadata");
    }

    /** Snowflake's catalog says TEXT; {@code describe table}, which dbt asks at run time, says the size. */
    private String type(String type) {
        boolean isText = "snowflake".equals(state.info().adapterType()) && type.equalsIgnoreCase("TEXT");
        return isText ? "VARCHAR(16777216)" : type;
    }

    /** dbt's word for a catalog's type, such as {@code BASE TABLE}. */
    private static String word(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("view")) {
            return lower.contains("materialized") ? "materialized_view" : "view";
        }
        return lower.contains("external") ? "external" : lower.contains("dynamic") ? "dynamic_table" : "table";
    }

    private Content content() {
        Content known = content;
        if (known == null) {
            known = state.catalog().map(Content::of).orElse(new Content(Map.of(), false));
            content = known;
        }
        return known;
    }

    /** Where a source and another node are one relation, the node's entry counts. */
    private static Map<Key, Catalog.Table> byKey(Catalog catalog) {
        Map<Key, Catalog.Table> tables = new LinkedHashMap<>();
        catalog.tables().forEach((id, table) -> {
            Json.Obj metadata = metadata(table);
            String name = metadata.text("name");
            if (name != null) {
                Key key = Key.of(metadata.text("database"), metadata.text("schema"), name);
                tables.merge(key, table, (first, second) -> isSource(id) ? first : second);
            }
        });
        return tables;
    }

    private static boolean isSource(NodeId id) {
        return id.type().equals(ResourceType.SOURCE);
    }
}
