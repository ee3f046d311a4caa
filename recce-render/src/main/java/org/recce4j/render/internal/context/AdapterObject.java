package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;
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
        return switch (name) {
            case "dispatch" -> new Dispatch(scope);
            case "type" -> (Jinja.Callable) given -> scope.project().adapterType();
            default -> MISSING;
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
