package org.recce4j.render.internal.context;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.Input;
import org.recce4j.render.Introspector;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.internal.relation.ColumnValue;
import org.recce4j.render.internal.relation.RelationFactory;
import org.recce4j.render.internal.relation.RelationValue;
import org.recce4j.render.jinja.Arguments;

/** The methods of dbt's {@code adapter} that ask the warehouse, as far as an {@link Introspector} can answer (dbt-adapters 1.24). */
final class AdapterQuestions {

    private final RenderingScope scope;
    private final RelationFactory relations;
    private final Introspector introspector;

    AdapterQuestions(RenderingScope scope) {
        this.scope = scope;
        this.relations = scope.project().relations();
        this.introspector = scope.project().introspector();
    }

    Object columns(Arguments given) {
        return columns(
                "get_columns_in_relation",
                new PythonArguments("get_columns_in_relation", given, 1, "relation").get("relation"));
    }

    private List<ColumnValue> columns(String method, @Nullable Object relation) {
        Relation asked = relation instanceof RelationValue value ? value.toModel() : null;
        if (asked == null) {
            throw new NeedsWarehouseSignal(method, String.valueOf(relation));
        }
        scope.read(Input.Kind.RELATION, asked.displayName());
        List<Introspector.ColumnType> columns = introspector.columns(asked);
        if (columns == null) {
            throw new NeedsWarehouseSignal(method, String.valueOf(relation));
        }
        return columns.stream().map(relations::column).toList();
    }

    /** The columns of the first relation that the second lacks. */
    Object missingColumns(Arguments given) {
        PythonArguments arguments =
                new PythonArguments("get_missing_columns", given, 2, "from_relation", "to_relation");
        List<ColumnValue> missing = new ArrayList<>();
        Set<@Nullable Object> known = new HashSet<>();
        columns("get_missing_columns", arguments.get("to_relation")).forEach(column -> known.add(column.name()));
        for (ColumnValue column : columns("get_missing_columns", arguments.get("from_relation"))) {
            if (!known.contains(column.name())) {
                missing.add(column);
            }
        }
        return missing;
    }

    @Nullable
    Object relation(Arguments given) {
        PythonArguments arguments = new PythonArguments("get_relation", given, 3, "database", "schema", "identifier");
        return find(
                arguments.textOrNone("database"), arguments.textOrNone("schema"), arguments.textOrNone("identifier"));
    }

    @Nullable
    Object load(Arguments given) {
        Object relation = new PythonArguments("load_relation", given, 1, "relation").get("relation");
        return relation instanceof RelationValue value
                ? find(value.part("database"), value.part("schema"), value.part("identifier"))
                : null;
    }

    private @Nullable Object find(@Nullable String database, @Nullable String schema, @Nullable String identifier) {
        if (identifier == null) {
            throw new NeedsWarehouseSignal("get_relation", null);
        }
        Node node = scope.node();
        if (node != null && node.relation() != null && isOwn(node.relation(), schema, identifier)) {
            return own(node, node.relation(), database);
        }
        Relation asked = Relation.of(database, schema, identifier);
        scope.read(Input.Kind.RELATION, asked.displayName());
        Introspector.Existence existence = introspector.find(asked);
        if (existence == null) {
            throw new NeedsWarehouseSignal("get_relation", asked.displayName());
        }
        return existence instanceof Introspector.Existence.Present present
                ? relations.matching(relations.found(present.relation(), present.type()), database, schema, identifier)
                : null;
    }

    /** The mode decides; where it leaves the question open, the caller's introspector, but not the catalog. */
    private @Nullable Object own(Node node, Relation relation, @Nullable String database) {
        RenderInputs inputs = scope.project().inputs();
        boolean isOpen =
                inputs.incremental() == IncrementalMode.AUTO && node.code().compiled() == null;
        if (isOpen && inputs.introspector().find(relation) instanceof Introspector.Existence.Present present) {
            RelationValue listed = relations.found(present.relation(), present.type());
            return relations.matching(listed, database, relation.schema(), relation.identifier());
        }
        return scope.isBuilt() ? relations.found(relation, "table") : null;
    }

    private static boolean isOwn(Relation own, @Nullable String schema, String identifier) {
        return Objects.equals(own.schema(), schema) && own.identifier().equals(identifier);
    }

    Object execute(Arguments given) {
        PythonArguments arguments = new PythonArguments("execute", given, 1, "sql", "auto_begin", "fetch", "limit");
        String sql = arguments.text("sql");
        scope.read(Input.Kind.QUERY, scope.name());
        Introspector.QueryResult result = introspector.query(sql);
        if (result == null) {
            throw new NeedsWarehouseSignal("execute", null);
        }
        return scope.results().executed(result, arguments.isTrue("fetch"));
    }
}
