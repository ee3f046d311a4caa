package org.recce4j.render.jinja.internal.modules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;

/** Python's {@code datetime.time} (3.11), without a time zone. */
record PythonTime(LocalTime time) implements PythonTemporal {

    private static final LocalDate STANDARD_DATE = LocalDate.of(1900, 1, 1);

    private static final FunctionTable METHODS = PythonTemporal.methods("time.")
            .add(
                    "isoformat",
                    "self, timespec='auto'",
                    (env, a) -> TimeFields.isoFormat(self(a).time, BoundArguments.text(a[1])))
            .build();

    private static PythonTime self(@Nullable Object[] a) {
        return (PythonTime) Objects.requireNonNull(a[0]);
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        return other instanceof PythonTime that ? (Integer) time.compareTo(that.time) : null;
    }

    @Override
    public FunctionTable methods() {
        return METHODS;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("tzinfo") ? null : TimeFields.attribute(time, name);
    }

    @Override
    public PythonDatetime asDatetime() {
        return new PythonDatetime(STANDARD_DATE.atTime(time), null);
    }

    @Override
    public String typeName() {
        return "datetime.time";
    }

    @Override
    public String repr() {
        return "datetime.time(" + TimeFields.repr(time) + ")";
    }

    @Override
    public String toString() {
        return TimeFields.isoFormat(time, "auto");
    }
}
