package org.recce4j.render.internal.context;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Input;
import org.recce4j.render.internal.project.PlainValues;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;

/** dbt's {@code var}: a text is rendered where it is read (dbt-core 1.12, {@code context/base.py}). */
final class VarFunction implements Jinja.Callable, TemplateObject {

    private final RenderingScope scope;
    private final Map<String, Json> variables;

    VarFunction(RenderingScope scope) {
        this.scope = scope;
        this.variables = scope.project().variables().of(scope.packageName());
    }

    @Override
    public @Nullable Object call(Arguments call) {
        PythonArguments arguments = new PythonArguments("Var.__call__", call, 1, "var_name", "default");
        String name = arguments.text("var_name");
        scope.read(Input.Kind.VAR, name);
        Json given = variables.get(name);
        if (given == null && !arguments.has("default")) {
            throw new MissingInputSignal(new Input(Input.Kind.VAR, name), missing(name));
        }
        Object value = given == null ? arguments.get("default") : value(given);
        scope.answered(Input.Kind.VAR, name, value);
        return value;
    }

    private @Nullable Object value(Json given) {
        return given instanceof Json.Str text ? scope.render(text.value()) : PlainValues.of(given);
    }

    /** dbt's message, but without the values of other variables. */
    private String missing(String name) {
        String supplied = variables.isEmpty() ? "{}" : String.join(", ", variables.keySet());
        return "Required var '" + name + "' not found in config:\nVars supplied to " + scope.name() + " = " + supplied;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("has_var") ? (Jinja.Callable) this::hasVar : MISSING;
    }

    private boolean hasVar(Arguments given) {
        String name = new PythonArguments("Var.has_var", given, 1, "var_name").text("var_name");
        scope.read(Input.Kind.VAR, name);
        return variables.containsKey(name);
    }

    @Override
    public String typeName() {
        return "RuntimeVar";
    }

    @Override
    public String qualifiedTypeName() {
        return "dbt.context.providers.RuntimeVar";
    }
}
