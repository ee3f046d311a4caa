package org.recce4j.render.jinja.internal.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.Builtin;
import org.recce4j.render.jinja.internal.library.Functions;
import org.recce4j.render.jinja.internal.library.GlobalFunction;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** The scope around a template: the caller's variables, then the engine's globals, then Jinja2's functions. */
final class OutermostScope extends VariableScope {

    private final RenderEnvironment environment;
    private final Map<String, ? extends @Nullable Object> variables;

    OutermostScope(RenderEnvironment environment, Map<String, ? extends @Nullable Object> variables) {
        super(null);
        this.environment = environment;
        this.variables = variables;
    }

    @Override
    @Nullable
    Object own(String name) {
        Object value = variables.get(name);
        if (value != null || variables.containsKey(name)) {
            return TemplateValues.of(value);
        }
        Object global = environment.library().global(name);
        if (global != TemplateObject.MISSING) {
            return TemplateValues.of(global);
        }
        Builtin function = Functions.TABLE.get(name);
        return function == null ? TemplateObject.MISSING : new GlobalFunction(environment, function);
    }
}
