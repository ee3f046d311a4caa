package org.recce4j.render.internal.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.jinja.Arguments;

/** The arguments of a call of one of dbt's functions, bound to its parameters as Python does. */
final class PythonArguments {

    private final String function;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /**
     * Binds.
     *
     * @param required how many of the parameters have no default
     */
    PythonArguments(String function, Arguments given, int required, String... parameters) {
        this.function = function;
        List<String> names = List.of(parameters);
        if (given.positional().size() > names.size()) {
            throw failure(function + "() takes " + names.size() + " positional arguments but "
                    + given.positional().size() + " were given");
        }
        for (int i = 0; i < given.positional().size(); i++) {
            values.put(names.get(i), given.positional().get(i));
        }
        given.named().forEach((name, value) -> {
            if (!names.contains(name)) {
                throw failure(function + "() got an unexpected keyword argument '" + name + "'");
            }
            if (values.containsKey(name)) {
                throw failure(function + "() got multiple values for argument '" + name + "'");
            }
            values.put(name, value);
        });
        for (String name : names.subList(0, required)) {
            if (!values.containsKey(name)) {
                throw failure(function + "() missing 1 required positional argument: '" + name + "'");
            }
        }
    }

    static RenderException failure(String message) {
        return new RenderException(RenderErrorCode.COMPILATION, message);
    }

    boolean has(String parameter) {
        return values.containsKey(parameter);
    }

    /** Returns the value; null if it is none, or not given. */
    @Nullable
    Object get(String parameter) {
        return values.get(parameter);
    }

    /** Returns a text, or fails. */
    String text(String parameter) {
        if (values.get(parameter) instanceof String text) {
            return text;
        }
        throw failure("The argument " + parameter + " of " + function + "() must be a string");
    }

    /** Returns a text; null if it is none, or not given. */
    @Nullable
    String textOrNone(String parameter) {
        return values.get(parameter) == null ? null : text(parameter);
    }

    boolean isTrue(String parameter) {
        return Boolean.TRUE.equals(values.get(parameter));
    }
}
