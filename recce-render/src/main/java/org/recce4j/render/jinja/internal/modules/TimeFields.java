package org.recce4j.render.jinja.internal.modules;

import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonException;

/** Hour, minute, second and microsecond, as Python's {@code time} and {@code datetime} have them. */
final class TimeFields {

    private static final int NANOS_OF_A_MICRO = 1_000;

    private TimeFields() {}

    /** Returns a time, or fails with Python's errors. */
    static LocalTime time(int hour, int minute, int second, int micros) {
        require(hour, 23, "hour must be in 0..23");
        require(minute, 59, "minute must be in 0..59");
        require(second, 59, "second must be in 0..59");
        require(micros, 999_999, "microsecond must be in 0..999999");
        return LocalTime.of(hour, minute, second, micros * NANOS_OF_A_MICRO);
    }

    private static void require(int value, int most, String message) {
        if (value < 0 || value > most) {
            throw PythonException.valueError(message);
        }
    }

    private static int micros(LocalTime time) {
        return time.get(ChronoField.MICRO_OF_SECOND);
    }

    /** {@code isoformat} with a {@code timespec}. */
    static String isoFormat(LocalTime time, String timespec) {
        int micros = micros(time);
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        return switch (timespec) {
            case "auto" -> micros == 0 ? clock : clock + String.format(Locale.ROOT, ".%06d", micros);
            case "hours" -> clock.substring(0, 2);
            case "minutes" -> clock.substring(0, 5);
            case "seconds" -> clock;
            case "milliseconds" -> clock + String.format(Locale.ROOT, ".%03d", micros / 1_000);
            case "microseconds" -> clock + String.format(Locale.ROOT, ".%06d", micros);
            default -> throw PythonException.valueError("Unknown timespec value");
        };
    }

    /** Returns the time with the fields that {@code replace} was given, from the argument at an index on. */
    static LocalTime replaced(LocalTime time, @Nullable Object[] arguments, int at) {
        return time(
                PythonTemporal.replaced(arguments[at], time.getHour()),
                PythonTemporal.replaced(arguments[at + 1], time.getMinute()),
                PythonTemporal.replaced(arguments[at + 2], time.getSecond()),
                PythonTemporal.replaced(arguments[at + 3], micros(time)));
    }

    static Object attribute(LocalTime time, String name) {
        return switch (name) {
            case "hour" -> time.getHour();
            case "minute" -> time.getMinute();
            case "second" -> time.getSecond();
            case "microsecond" -> micros(time);
            default -> TemplateObject.MISSING;
        };
    }

    /** Seconds and microseconds are left out if they are zero. */
    static String repr(LocalTime time) {
        String minutes = time.getHour() + ", " + time.getMinute();
        if (micros(time) != 0) {
            return minutes + ", " + time.getSecond() + ", " + micros(time);
        }
        return time.getSecond() == 0 ? minutes : minutes + ", " + time.getSecond();
    }
}
