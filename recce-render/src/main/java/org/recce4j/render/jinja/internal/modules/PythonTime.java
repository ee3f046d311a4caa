package org.recce4j.render.jinja.internal.modules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.Formatted;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;

/** Python's {@code datetime.time} (3.11), without a time zone. */
record PythonTime(LocalTime time) implements Typed, Formatted {

    private static final FunctionTable METHODS = FunctionTable.builder("time.")
            .add("isoformat", "self, timespec='auto'", (env, a) -> text(self(a).time, BoundArguments.text(a[1])))
            .add("strftime", "self, format", (env, a) -> self(a).format(env.meter(), BoundArguments.text(a[1])))
            .build();

    private static PythonTime self(@Nullable Object[] a) {
        return (PythonTime) Objects.requireNonNull(a[0]);
    }

    /** With Python's errors. */
    static LocalTime time(int hour, int minute, int second, int micros) {
        require(hour, 23, "hour must be in 0..23");
        require(minute, 59, "minute must be in 0..59");
        require(second, 59, "second must be in 0..59");
        require(micros, 999_999, "microsecond must be in 0..999999");
        return LocalTime.of(hour, minute, second, micros * 1_000);
    }

    private static void require(int value, int most, String message) {
        if (value < 0 || value > most) {
            throw PythonException.valueError(message);
        }
    }

    /** {@code isoformat} with a {@code timespec}. */
    static String text(LocalTime time, String precision) {
        int micros = time.getNano() / 1_000;
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        return switch (precision) {
            case "auto" -> micros == 0 ? clock : clock + String.format(Locale.ROOT, ".%06d", micros);
            case "hours" -> clock.substring(0, 2);
            case "minutes" -> clock.substring(0, 5);
            case "seconds" -> clock;
            case "milliseconds" -> clock + String.format(Locale.ROOT, ".%03d", micros / 1_000);
            case "microseconds" -> clock + String.format(Locale.ROOT, ".%06d", micros);
            default -> throw PythonException.valueError("Unknown timespec value");
        };
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
        return switch (name) {
            case "hour" -> time.getHour();
            case "minute" -> time.getMinute();
            case "second" -> time.getSecond();
            case "microsecond" -> time.getNano() / 1_000;
            case "tzinfo" -> null;
            default -> MISSING;
        };
    }

    @Override
    public String format(Meter meter, String spec) {
        return TimeFormat.format(
                meter, spec, new PythonDatetime(LocalDate.of(1900, 1, 1).atTime(time), null));
    }

    @Override
    public String typeName() {
        return "datetime.time";
    }

    @Override
    public String repr() {
        int micros = time.getNano() / 1_000;
        String seconds = micros != 0
                ? ", " + time.getSecond() + ", " + micros
                : time.getSecond() != 0 ? ", " + time.getSecond() : "";
        return "datetime.time(" + time.getHour() + ", " + time.getMinute() + seconds + ")";
    }

    @Override
    public String toString() {
        return text(time, "auto");
    }
}
