package org.recce4j.render.jinja.internal.modules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** Year, month and day, as Python's {@code date} and {@code datetime} have them. */
final class DateFields {

    private static final int LAST_YEAR = 9_999;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private DateFields() {}

    /** Begins the table of the methods of a type with these fields. */
    static FunctionTable.Builder methods(String prefix) {
        return PythonTemporal.methods(prefix)
                .add("isocalendar", "self, /", (env, a) -> isoCalendar(self(a)))
                .add("isoweekday", "self, /", (env, a) -> weekday(self(a)))
                .add("toordinal", "self, /", (env, a) -> ordinal(self(a)))
                .add("weekday", "self, /", (env, a) -> weekday(self(a)) - 1);
    }

    private static LocalDate self(@Nullable Object[] arguments) {
        return PythonTemporal.self(arguments).asDatetime().local().toLocalDate();
    }

    /** Refuses the result of an operation before the year 1 or after 9999. */
    static void requireYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw PythonException.overflow("date value out of range");
        }
    }

    /** Returns a date, or fails with Python's errors. */
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

    static LocalDate ofOrdinal(long ordinal) {
        if (ordinal < 1) {
            throw PythonException.valueError("ordinal must be >= 1");
        }
        LocalDate date = FIRST.plusDays(ordinal - 1);
        return date(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static long ordinal(LocalDate date) {
        return ChronoUnit.DAYS.between(FIRST, date) + 1;
    }

    private static long weekday(LocalDate date) {
        return date.getDayOfWeek().getValue();
    }

    private static PythonTuple isoCalendar(LocalDate date) {
        return PythonTuple.of(
                (long) date.get(IsoFields.WEEK_BASED_YEAR),
                (long) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                weekday(date));
    }

    /** Returns the date with the fields that {@code replace} was given, from the argument at an index on. */
    static LocalDate replaced(LocalDate date, @Nullable Object[] arguments, int at) {
        return date(
                PythonTemporal.replaced(arguments[at], date.getYear()),
                PythonTemporal.replaced(arguments[at + 1], date.getMonthValue()),
                PythonTemporal.replaced(arguments[at + 2], date.getDayOfMonth()));
    }

    static Object attribute(LocalDate date, String name) {
        return switch (name) {
            case "year" -> date.getYear();
            case "month" -> date.getMonthValue();
            case "day" -> date.getDayOfMonth();
            default -> TemplateObject.MISSING;
        };
    }

    static String repr(LocalDate date) {
        return date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth();
    }
}
