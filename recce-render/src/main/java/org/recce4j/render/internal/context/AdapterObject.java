package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.adapter.AdapterFunctions;
import org.recce4j.render.internal.adapter.AdapterSettings;
import org.recce4j.render.internal.project.DbtProject;
import org.recce4j.render.internal.relation.RelationFactory;
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

    private @Nullable Object computed(String name) {
        return switch (name) {
            case "dispatch" -> new Dispatch(scope);
            case "Relation" -> relations.api();
            case "Column" -> relations.columnApi();
            default ->
                scope.isParsing() && AdapterFunctions.isLeftOutWhileParsing(name)
                        ? MISSING
                        : AdapterFunctions.attribute(settings(), name);
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

    private AdapterSettings settings() {
        DbtProject project = scope.project();
        String root = project.name();
        return new AdapterSettings(
                project.adapterType(),
                root,
                relations,
                project.inputs().projectFiles().flags(),
                project.target().values(),
                project.target().isComplete(),
                scope.node());
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
