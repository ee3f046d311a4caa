package org.recce4j.render.jinja.internal.modules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.Formatted;
import org.recce4j.render.jinja.internal.value.Meter;

/** What Python's {@code date}, {@code time} and {@code datetime} share: {@code strftime}, which prints the fields they have. */
interface PythonTemporal extends Typed, Formatted {

    /** Returns it with Python's standard values in the fields that it does not have. */
    PythonDatetime asDatetime();

    @Override
    default String format(Meter meter, String spec) {
        return TimeFormat.format(meter, spec, asDatetime());
    }

    /** Begins the table of a type's methods with those that all three have. */
    static FunctionTable.Builder methods(String prefix) {
        return FunctionTable.builder(prefix)
                .add("strftime", "self, format", (env, a) -> self(a).format(env.meter(), BoundArguments.text(a[1])));
    }

    static PythonTemporal self(@Nullable Object[] arguments) {
        return (PythonTemporal) Objects.requireNonNull(arguments[0]);
    }

    /** Returns a field's new value in {@code replace}, or its present one. */
    static int replaced(@Nullable Object given, int present) {
        return given == MISSING ? present : BoundArguments.index(given);
    }
}
