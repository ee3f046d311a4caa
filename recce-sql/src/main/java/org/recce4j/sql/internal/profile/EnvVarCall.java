package org.recce4j.sql.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;

/**
 * What a template gives to dbt's {@code env_var(var, default=None)}.
 *
 * @param name the variable
 * @param otherwise the default; null, Python's {@code none}, is no default
 */
record EnvVarCall(String name, @Nullable Object otherwise) {

    private static final Set<String> NAMES = Set.of("var", "default");

    /** @throws IllegalArgumentException when these are not its arguments */
    static EnvVarCall of(Arguments arguments) {
        List<?> positional = arguments.positional();
        Map<String, ?> named = arguments.named();
        boolean twice = (!positional.isEmpty() && named.containsKey("var"))
                || (positional.size() > 1 && named.containsKey("default"));
        if (twice || positional.size() > 2 || !NAMES.containsAll(named.keySet())) {
            throw new IllegalArgumentException(
                    "env_var takes the name of a variable and a default, no other arguments");
        }
        Object name = positional.isEmpty() ? named.get("var") : positional.get(0);
        if (!(name instanceof String variable)) {
            throw new IllegalArgumentException("argument 1 of env_var must be text");
        }
        return new EnvVarCall(variable, positional.size() > 1 ? positional.get(1) : named.get("default"));
    }

    /** @throws IllegalArgumentException when the variable is missing and there is no default */
    Object in(Map<String, String> environment) {
        Object value = environment.containsKey(name) ? environment.get(name) : otherwise;
        if (value == null) {
            throw new IllegalArgumentException("Env var required but not provided: '" + name + "'");
        }
        return value;
    }
}
