package org.recce4j.render.jinja.internal.modules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.FunctionTable;

/** Python's {@code datetime.date} (3.11). */
record PythonDate(LocalDate date) implements PythonTemporal {

    private static final FunctionTable METHODS = DateFields.methods("date.")
            .add("isoformat", "self, /", (env, a) -> self(a).toString())
            .add(
                    "replace",
                    "self, year=..., month=..., day=...",
                    (env, a) -> new PythonDate(DateFields.replaced(self(a).date, a, 1)))
            .build();

    PythonDate {
        DateFields.requireYear(date.getYear());
    }

    private static PythonDate self(@Nullable Object[] a) {
        return (PythonDate) Objects.requireNonNull(a[0]);
    }

    @Override
    public @Nullable Object binary(String operator, @Nullable Object other, boolean reflected) {
        int sign = PythonTimedelta.sign(operator, reflected);
        if (other instanceof PythonTimedelta delta && sign != 0) {
            return new PythonDate(date.plusDays(sign * delta.days()));
        }
        return other instanceof PythonDate that && operator.equals("-") && !reflected
                ? PythonTimedelta.ofDays(ChronoUnit.DAYS.between(that.date, date))
                : MISSING;
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        if (other instanceof PythonDatetime) {
            throw PythonDatetime.notComparable();
        }
        return other instanceof PythonDate that ? (Integer) date.compareTo(that.date) : null;
    }

    @Override
    public FunctionTable methods() {
        return METHODS;
    }

    @Override
    public Object attribute(String name) {
        return DateFields.attribute(date, name);
    }

    /** At midnight. */
    @Override
    public PythonDatetime asDatetime() {
        return new PythonDatetime(date.atStartOfDay(), null);
    }

    @Override
    public String typeName() {
        return "datetime.date";
    }

    @Override
    public String repr() {
        return "datetime.date(" + DateFields.repr(date) + ")";
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
