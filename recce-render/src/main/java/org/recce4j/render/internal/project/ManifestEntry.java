package org.recce4j.render.internal.project;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Definition;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.Relation;
import org.recce4j.model.ResourceType;

/** A node as its manifest entry, which is what templates read from {@code model} and {@code graph}. */
final class ManifestEntry {

    private ManifestEntry() {}

    /**
     * Returns the entry; fields that are absent or null in the artifact are left out.
     *
     * @param hasRawCode whether the source text is called {@code raw_code}, before dbt 1.3 {@code raw_sql}
     */
    static Json.Obj of(Node node, @Nullable String relationName, ParentOrder order, boolean hasRawCode) {
        Json.Obj.Builder entry = Json.Obj.builder();
        Relation relation = node.relation();
        if (relation != null) {
            put(entry, "database", relation.database());
            put(entry, "schema", relation.schema());
        }
        Definition definition = node.definition();
        put(entry, "name", definition.name());
        put(entry, "resource_type", node.type().name());
        put(entry, "package_name", definition.packageName());
        put(entry, "path", definition.path());
        put(entry, "original_file_path", definition.originalFilePath());
        put(entry, "unique_id", node.id().value());
        entry.put("fqn", Json.of(definition.fqn()));
        if (relation != null) {
            put(entry, node.type().equals(ResourceType.SOURCE) ? "identifier" : "alias", relation.identifier());
        }
        put(entry, "description", definition.description());
        put(entry, "patch_path", definition.patchPath());
        addConfig(entry, node.config());
        entry.put("columns", columns(node.columns()));
        addCode(entry, node.code(), hasRawCode);
        if (relation != null) {
            put(entry, "relation_name", relationName);
        }
        entry.put("depends_on", dependsOn(node, order));
        node.extras().fields().forEach((name, value) -> {
            if (value != Json.Null.INSTANCE && !name.equals("depends_on") && !name.equals("catalog")) {
                entry.put(name, withoutNulls(name, value));
            }
        });
        return entry.build();
    }

    private static void addConfig(Json.Obj.Builder entry, Config config) {
        entry.put("config", withoutNulls("config", config.resolved()));
        entry.put("unrendered_config", config.unrendered());
        entry.put("tags", Json.of(config.tags()));
    }

    private static void addCode(Json.Obj.Builder entry, Code code, boolean hasRawCode) {
        put(entry, "language", code.language());
        put(entry, hasRawCode ? "raw_code" : "raw_sql", code.raw());
        Code.Checksum checksum = code.checksum();
        if (checksum != null) {
            entry.put("checksum", Json.of(Map.of("name", checksum.name(), "checksum", checksum.checksum())));
        }
    }

    private static Json columns(List<Column> columns) {
        Json.Obj.Builder all = Json.Obj.builder();
        for (Column column : columns) {
            if (column.isInCatalog() && column.description() == null && column.dataType() == null) {
                continue;
            }
            Json.Obj.Builder one = Json.Obj.builder();
            String name = column.withoutCatalog().name();
            one.put("name", Json.of(name));
            one.put("description", Json.of(column.description() == null ? "" : column.description()));
            one.put("data_type", Json.of(column.dataType()));
            column.withoutCatalog()
                    .extras()
                    .fields()
                    .forEach((field, value) -> one.put(field, withoutNulls(field, value)));
            all.put(name, one.build());
        }
        return all.build();
    }

    private static Json dependsOn(Node node, ParentOrder order) {
        Json.Obj.Builder all = Json.Obj.builder();
        all.put("macros", Json.of(node.dependsOn().macros()));
        all.put("nodes", Json.of(order.of(node).stream().map(NodeId::value).toList()));
        return all.putAll(node.extras().object("depends_on")).build();
    }

    /** dbt leaves out what is null, but not in {@code meta}, which is the user's own. */
    private static Json withoutNulls(String name, Json value) {
        if (name.equals("meta")) {
            return value;
        }
        if (value instanceof Json.Arr array) {
            return new Json.Arr(
                    array.items().stream().map(item -> withoutNulls("", item)).toList());
        }
        if (!(value instanceof Json.Obj object)) {
            return value;
        }
        Json.Obj.Builder rest = Json.Obj.builder();
        object.fields().forEach((field, item) -> {
            if (item != Json.Null.INSTANCE) {
                rest.put(field, withoutNulls(field, item));
            }
        });
        return rest.build();
    }

    private static void put(Json.Obj.Builder entry, String name, @Nullable String value) {
        if (value != null) {
            entry.put(name, Json.of(value));
        }
    }
}
