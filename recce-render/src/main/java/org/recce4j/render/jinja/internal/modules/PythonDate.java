package org.recce4j.render.jinja.internal.modules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.Formatted;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** Python's {@code datetime.date} (3.11). */
record PythonDate(LocalDate date) implements Typed, Formatted {

    private static final int LAST_YEAR = 9_999;
    private static final long DAY = 86_400_000_000L;

    private static final FunctionTable METHODS = FunctionTable.builder("date.")
            .add("isocalendar", "self, /", (env, a) -> isoCalendar(self(a).date))
            .add("isoformat", "self, /", (env, a) -> self(a).toString())
            .add("isoweekday", "self, /", (env, a) ->
                    (long) self(a).date.getDayOfWeek().getValue())
            .add("replace", "self, year=..., month=..., day=...", (env, a) -> self(a).replaced(a))
            .add("strftime", "self, format", (env, a) -> self(a).format(env.meter(), BoundArguments.text(a[1])))
            .add("toordinal", "self, /", (env, a) -> ordinal(self(a).date))
            .add("weekday", "self, /", (env, a) -> self(a).date.getDayOfWeek().getValue() - 1L)
            .build();

    PythonDate {
        requireYear(date.getYear());
    }

    static void requireYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw PythonException.overflow("date value out of range");
        }
    }

    private static PythonDate self(@Nullable Object[] a) {
        return (PythonDate) Objects.requireNonNull(a[0]);
    }

    static PythonDate of(@Nullable Object year, @Nullable Object month, @Nullable Object day) {
        return new PythonDate(date(BoundArguments.index(year), BoundArguments.index(month), BoundArguments.index(day)));
    }

    /** With Python's errors. */
    static LocalDate date(int year, int month, int day) {
        if (year < 1 || year > LAST_YEAR) {
            throw PythonException.valueError("year " + year + " is out of range");
        }
        if (month < 1 || month > 12) {
            throw PythonException.valueError("month must be in 1..12");
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException outside) {
            throw PythonException.valueError("day is out of range for month");
        }
    }

    static PythonDate ofOrdinal(long ordinal) {
        if (ordinal < 1) {
            throw PythonException.valueError("ordinal must be >= 1");
        }
        LocalDate date = LocalDate.of(1, 1, 1).plusDays(ordinal - 1);
        return new PythonDate(date(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
    }

    static long ordinal(LocalDate date) {
        return ChronoUnit.DAYS.between(LocalDate.of(1, 1, 1), date) + 1;
    }

    static PythonTuple isoCalendar(LocalDate date) {
        return PythonTuple.of(
                (long) date.get(IsoFields.WEEK_BASED_YEAR), (long) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), (long)
                        date.getDayOfWeek().getValue());
    }

    private PythonDate replaced(@Nullable Object[] a) {
        return new PythonDate(
                date(part(a[1], date.getYear()), part(a[2], date.getMonthValue()), part(a[3], date.getDayOfMonth())));
    }

    static int part(@Nullable Object given, int own) {
        return given == TemplateObject.MISSING ? own : BoundArguments.index(given);
    }

    @Override
    public @Nullable Object binary(String operator, @Nullable Object other, boolean reflected) {
        if (other instanceof PythonTimedelta delta && (operator.equals("+") || (operator.equals("-") && !reflected))) {
            long days = Math.floorDiv(delta.micros(), DAY);
            return new PythonDate(date.plusDays(operator.equals("+") ? days : -days));
        }
        return other instanceof PythonDate that && operator.equals("-") && !reflected
                ? new PythonTimedelta(ChronoUnit.DAYS.between(that.date, date) * DAY)
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
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "year" -> date.getYear();
            case "month" -> date.getMonthValue();
            case "day" -> date.getDayOfMonth();
            default -> MISSING;
        };
    }

    @Override
    public String format(Meter meter, String spec) {
        return TimeFormat.format(meter, spec, new PythonDatetime(date.atStartOfDay(), null));
    }

    @Override
    public String typeName() {
        return "datetime.date";
    }

    @Override
    public String repr() {
        return "datetime.date(" + date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth() + ")";
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
