package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.RelationFactory;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;

/** dbt's {@code adapter}: what it can compute is computed, what needs the warehouse is asked of it (dbt-adapters 1.24). */
final class AdapterObject implements TemplateObject {

    private final RenderingScope scope;
    private final RelationFactory relations;
    private final AdapterQuestions questions;

    AdapterObject(RenderingScope scope) {
        this.scope = scope;
        this.relations = scope.project().relations();
        this.questions = new AdapterQuestions(scope);
    }

    @Override
    public @Nullable Object attribute(String name) {
        Object computed = computed(name);
        if (computed != MISSING) {
            return computed;
        }
        return scope.isParsing() ? ParsedAdapter.attribute(scope.project().adapterType(), name) : asked(name);
    }

    private Object computed(String name) {
        return switch (name) {
            case "dispatch" -> new Dispatch(scope);
            case "type" -> (Jinja.Callable) given -> scope.project().adapterType();
            case "Relation" -> relations.api();
            case "Column" -> relations.columnApi();
            case "quote" -> (Jinja.Callable) this::quote;
            case "quote_as_configured" -> (Jinja.Callable) this::quoteAsConfigured;
            case "quote_seed_column" -> (Jinja.Callable) this::quoteSeedColumn;
            default -> MISSING;
        };
    }

    private Object asked(String name) {
        return switch (name) {
            case "get_columns_in_relation" -> (Jinja.Callable) questions::columns;
            case "get_missing_columns" -> (Jinja.Callable) questions::missingColumns;
            case "get_relation" -> (Jinja.Callable) questions::relation;
            case "load_relation" -> (Jinja.Callable) questions::load;
            case "execute" -> (Jinja.Callable) questions::execute;
            default -> AdapterMethods.exists(scope.project().adapterType(), name) ? needsWarehouse(name) : MISSING;
        };
    }

    private static Jinja.Callable needsWarehouse(String method) {
        return given -> {
            throw new NeedsWarehouseSignal(method, null);
        };
    }

    private Object quote(Arguments given) {
        return relations.quoted(new PythonArguments("quote", given, 1, "identifier").text("identifier"));
    }

    private Object quoteAsConfigured(Arguments given) {
        PythonArguments arguments = new PythonArguments("quote_as_configured", given, 2, "identifier", "quote_key");
        String identifier = arguments.text("identifier");
        return relations.quotes(arguments.text("quote_key")) ? relations.quoted(identifier) : identifier;
    }

    private Object quoteSeedColumn(Arguments given) {
        PythonArguments arguments = new PythonArguments("quote_seed_column", given, 2, "column", "quote_config");
        String column = arguments.text("column");
        Object quotes = arguments.get("quote_config");
        boolean byDefault = !scope.project().adapterType().equals("snowflake");
        return quotes == null ? byDefault ? relations.quoted(column) : column
                : Boolean.TRUE.equals(quotes) ? relations.quoted(column) : column;
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
