package org.recce4j.render.jinja.internal.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.internal.library.Builtin;
import org.recce4j.render.jinja.internal.value.Environment;

/** A filter or test: the engine's own or the caller's. */
public sealed interface LibraryFunction {

    @Nullable
    Object apply(Environment env, @Nullable Object value, Arguments arguments);

    /** One from the engine's tables. */
    record Own(Builtin builtin) implements LibraryFunction {
        @Override
        public @Nullable Object apply(Environment env, @Nullable Object value, Arguments arguments) {
            return builtin.call(env, value, arguments);
        }
    }

    /** The caller's; the value is its first argument. */
    record Given(Jinja.Callable callable) implements LibraryFunction {
        @Override
        public @Nullable Object apply(Environment env, @Nullable Object value, Arguments arguments) {
            List<@Nullable Object> positional =
                    new ArrayList<>(arguments.positional().size() + 1);
            positional.add(value);
            positional.addAll(arguments.positional());
            return env.call(callable, new Arguments(positional, arguments.named()));
        }
    }
}
