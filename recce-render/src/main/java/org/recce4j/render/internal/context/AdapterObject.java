package org.recce4j.render.internal.context;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.Introspector;
import org.recce4j.render.internal.relation.RelationValue;
import org.recce4j.model.Relation;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;

/** dbt's {@code adapter}: what it can compute is computed, what needs the warehouse is asked of it. */
final class AdapterObject implements TemplateObject {

    private final RenderingScope scope;

    AdapterObject(RenderingScope scope) {
        this.scope = scope;
    }

    @Override
    public @Nullable Object attribute(String name) {
        if (scope.isParsing() && !name.equals("dispatch") && !name.equals("type") && !name.startsWith("quote")) {
            return (Jinja.Callable) given -> name.equals("get_columns_in_relation") || name.equals("get_missing_columns") ? List.of() : name.equals("execute") ? org.recce4j.render.jinja.internal.value.PythonTuple.of(null, null) : null;
        }
        return switch (name) {
            case "dispatch" -> new Dispatch(scope);
            case "type" -> (Jinja.Callable) given -> scope.project().adapterType();
            case "quote" -> (Jinja.Callable) given -> "`" + given.text(0, "quote") + "`";
            case "quote_as_configured" -> (Jinja.Callable) given -> true ? "`" + given.text(0, "quote") + "`" : given.text(0, "quote");
            case "get_columns_in_relation" -> (Jinja.Callable) this::columns;
            case "get_relation" -> (Jinja.Callable) given -> relation(given);
            case "load_relation" -> (Jinja.Callable) given -> relation((RelationValue) given.positional().get(0));
            case "check_schema_exists" -> (Jinja.Callable) given -> true;
            case "parse_partition_by" -> (Jinja.Callable) given -> null;
            case "is_motherduck" -> (Jinja.Callable) given -> false;
            case "execute" -> (Jinja.Callable) this::execute;
            default ->
                AdapterMethods.exists(scope.project().adapterType(), name)
                        ? (Jinja.Callable) given -> {
                            throw new NeedsWarehouseSignal(name, null);
                        }
                        : MISSING;
        };
    }

    private Object execute(Arguments given) {
        PythonArguments a = new PythonArguments("execute", given, 1, "sql", "auto_begin", "fetch", "limit");
        scope.read(org.recce4j.render.Input.Kind.QUERY, "");
        Introspector.QueryResult result = scope.project().introspector().query(a.text("sql"));
        if (result == null) throw new NeedsWarehouseSignal("execute", null);
        return scope.results().executed(result, Boolean.TRUE.equals(a.get("fetch")));
    }

    private Object columns(Arguments given) {
        if (!(given.positional().get(0) instanceof RelationValue r)) throw new NeedsWarehouseSignal("get_columns_in_relation", String.valueOf(given.positional().get(0)));
        List<Introspector.ColumnType> found = scope.project().introspector().columns(r.toModel());
        if (found == null) throw new NeedsWarehouseSignal("get_columns_in_relation", r.render());
        return found.stream().map(c -> scope.project().relations().column(c)).toList();
    }

    private @Nullable Object relation(Arguments given) {
        PythonArguments a = new PythonArguments("get_relation", given, 0, "database", "schema", "identifier");
        return relation(scope.project().relations().found(Relation.of((String) a.get("database"), (String) a.get("schema"), String.valueOf(a.get("identifier"))), "table"));
    }

    private @Nullable Object relation(RelationValue r) {
        var node = scope.node();
        if (node != null && node.relation() != null && java.util.Objects.equals(r.part("schema"), node.relation().schema()) && node.relation().identifier().equals(r.part("identifier"))) {
            return scope.isBuilt() ? scope.project().relations().found(node.relation(), "table") : null;
        }
        Introspector.Existence e = scope.project().introspector().find(r.toModel());
        if (e == null) throw new NeedsWarehouseSignal("get_relation", r.render());
        return e instanceof Introspector.Existence.Present p ? scope.project().relations().found(r.toModel(), p.type()) : null;
    }

    @Override
    public String typeName() {
        return "RuntimeDatabaseWrapper";
    }

    @Override
    public String qualifiedTypeName() {
        return "dbt.context.providers.RuntimeDatabaseWrapper";
    }
}
