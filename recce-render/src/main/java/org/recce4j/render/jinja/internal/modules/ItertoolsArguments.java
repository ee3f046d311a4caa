package org.recce4j.render.jinja.internal.modules;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.value.PythonException;

/** Arguments of the functions of {@code itertools}. */
final class ItertoolsArguments {

    private ItertoolsArguments() {}

    static int nonNegative(@Nullable Object value, String message) {
        int number = BoundArguments.index(value);
        if (number < 0) {
            throw PythonException.valueError(message);
        }
        return number;
    }

    /** Returns the only named argument that a function accepts. */
    static @Nullable Object option(String function, @Nullable Object given, String name, @Nullable Object standard) {
        Object value = standard;
        for (Map.Entry<?, ?> argument : ((Map<?, ?>) Objects.requireNonNull(given)).entrySet()) {
            if (!name.equals(argument.getKey())) {
                throw PythonException.typeError(
                        "'" + argument.getKey() + "' is an invalid keyword argument for " + function + "()");
            }
            value = argument.getValue();
        }
        return value;
    }
}
