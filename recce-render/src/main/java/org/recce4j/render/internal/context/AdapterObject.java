package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.adapter.AdapterFunctions;
import org.recce4j.render.internal.adapter.AdapterSettings;
import org.recce4j.render.internal.project.DbtProject;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;

/** dbt's {@code adapter}: what it can compute is computed, what needs the warehouse is asked of it (dbt-adapters 1.24). */
final class AdapterObject implements TemplateObject {

    private final RenderingScope scope;
    private final AdapterSettings settings;
    private final AdapterQuestions questions;

    AdapterObject(RenderingScope scope) {
        this.scope = scope;
        DbtProject project = scope.project();
        this.settings = new AdapterSettings(
                project.adapterType(),
                project.name(),
                project.relations(),
                project.inputs().projectFiles().flags(),
                project.target().values(),
                scope.node());
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

    private @Nullable Object computed(String name) {
        return switch (name) {
            case "dispatch" -> new Dispatch(scope);
            case "Relation" -> scope.project().relations().api();
            case "Column" -> scope.project().relations().columnApi();
            default -> AdapterFunctions.attribute(settings, name);
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

    @Override
    public String typeName() {
        return "RuntimeDatabaseWrapper";
    }

    @Override
    public String qualifiedTypeName() {
        return "dbt.context.providers.RuntimeDatabaseWrapper";
    }
}
