package org.recce4j.render.jinja.internal.modules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.Formatted;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python's {@code datetime.datetime} (3.11), with a time zone or without. */
record PythonDatetime(LocalDateTime local, @Nullable PythonTimeZone zone) implements Typed, Formatted {

    private static final String PARTS =
            "year=..., month=..., day=..., hour=..., minute=..., second=..., microsecond=..., tzinfo=...";

    private static final FunctionTable METHODS = FunctionTable.builder("datetime.datetime.")
            .add("astimezone", "self, tz=None", (env, a) -> self(a).in(zone(a[1])))
            .add("date", "self, /", (env, a) -> new PythonDate(self(a).local.toLocalDate()))
            .add(
                    "isocalendar",
                    "self, /",
                    (env, a) -> PythonDate.isoCalendar(self(a).local.toLocalDate()))
            .add(
                    "isoformat",
                    "self, sep='T', timespec='auto'",
                    (env, a) -> self(a).iso(BoundArguments.text(a[1]), BoundArguments.text(a[2])))
            .add("isoweekday", "self, /", (env, a) ->
                    (long) self(a).local.getDayOfWeek().getValue())
            .add("replace", "self, " + PARTS, (env, a) -> self(a).replaced(a))
            .add("strftime", "self, format", (env, a) -> self(a).format(env.meter(), BoundArguments.text(a[1])))
            .add("time", "self, /", (env, a) -> new PythonTime(self(a).local.toLocalTime()))
            .add("timestamp", "self, /", (env, a) -> self(a).timestamp())
            .add(
                    "toordinal",
                    "self, /",
                    (env, a) -> PythonDate.ordinal(self(a).local.toLocalDate()))
            .add("tzname", "self, /", (env, a) -> self(a).zoneName())
            .add("utcoffset", "self, /", (env, a) -> self(a).offset())
            .add("weekday", "self, /", (env, a) -> self(a).local.getDayOfWeek().getValue() - 1L)
            .build();

    /** Python has no year beyond 9999 and none before 1. */
    PythonDatetime {
        PythonDate.requireYear(local.getYear());
    }

    private static PythonDatetime self(@Nullable Object[] a) {
        return (PythonDatetime) Objects.requireNonNull(a[0]);
    }

    /** {@code naive} is the zone in which a moment without one is told. */
    static PythonDatetime at(Instant instant, @Nullable PythonTimeZone zone, ZoneId naive) {
        Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
        ZoneId id = zone == null ? naive : zone.id();
        ZoneOffset offset = id.getRules().getOffset(micros);
        return new PythonDatetime(LocalDateTime.ofInstant(micros, offset), zone);
    }

    static PythonDatetime of(@Nullable Object[] a) {
        LocalDate date =
                PythonDate.date(BoundArguments.index(a[0]), BoundArguments.index(a[1]), BoundArguments.index(a[2]));
        LocalTime time = PythonTime.time(
                BoundArguments.index(a[3]),
                BoundArguments.index(a[4]),
                BoundArguments.index(a[5]),
                BoundArguments.index(a[6]));
        return new PythonDatetime(date.atTime(time), zone(a[7]));
    }

    static @Nullable PythonTimeZone zone(@Nullable Object value) {
        if (value == null || value instanceof PythonTimeZone) {
            return (PythonTimeZone) value;
        }
        throw PythonException.typeError("tzinfo argument must be None or of a tzinfo subclass, not type '"
                + TemplateValues.typeName(value) + "'");
    }

    private PythonDatetime replaced(@Nullable Object[] a) {
        LocalDate date = PythonDate.date(
                PythonDate.part(a[1], local.getYear()),
                PythonDate.part(a[2], local.getMonthValue()),
                PythonDate.part(a[3], local.getDayOfMonth()));
        LocalTime time = PythonTime.time(
                PythonDate.part(a[4], local.getHour()),
                PythonDate.part(a[5], local.getMinute()),
                PythonDate.part(a[6], local.getSecond()),
                PythonDate.part(a[7], local.getNano() / 1_000));
        return new PythonDatetime(date.atTime(time), a[8] == TemplateObject.MISSING ? zone : zone(a[8]));
    }

    private @Nullable String zoneName() {
        return zone == null ? null : zone.name(local);
    }

    private @Nullable PythonTimedelta offset() {
        return zone == null ? null : zone.offset(local);
    }

    /** A moment without a zone is one of UTC here: the machine's own zone is not the template's business. */
    private Instant instant() {
        return local.toInstant(zone == null ? ZoneOffset.UTC : zone.offsetAt(local));
    }

    PythonDatetime in(@Nullable PythonTimeZone target) {
        return at(instant(), target == null ? PythonTimeZone.UTC : target, ZoneOffset.UTC);
    }

    private double timestamp() {
        Instant instant = instant();
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }

    @Override
    public @Nullable Object binary(String operator, @Nullable Object other, boolean reflected) {
        if (other instanceof PythonTimedelta delta && (operator.equals("+") || (operator.equals("-") && !reflected))) {
            long micros = operator.equals("+") ? delta.micros() : -delta.micros();
            return new PythonDatetime(local.plus(micros, ChronoUnit.MICROS), zone);
        }
        if (!(other instanceof PythonDatetime that) || !operator.equals("-") || reflected) {
            return MISSING;
        }
        if ((zone == null) != (that.zone == null)) {
            throw PythonException.typeError("can't subtract offset-naive and offset-aware datetimes");
        }
        return since(that);
    }

    static PythonException notComparable() {
        return PythonException.typeError("can't compare datetime.datetime to datetime.date");
    }

    /** {@link ChronoUnit} counts nanoseconds on the way, which 300 years are too many of. */
    private PythonTimedelta since(PythonDatetime that) {
        Instant from = that.instant();
        Instant to = instant();
        long seconds = to.getEpochSecond() - from.getEpochSecond();
        return new PythonTimedelta(seconds * 1_000_000 + (to.getNano() - from.getNano()) / 1_000);
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        if (other instanceof PythonDate) {
            throw notComparable();
        }
        if (!(other instanceof PythonDatetime that)) {
            return null;
        }
        if ((zone == null) != (that.zone == null)) {
            throw PythonException.typeError("can't compare offset-naive and offset-aware datetimes");
        }
        return instant().compareTo(that.instant());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PythonDatetime that
                && (zone == null) == (that.zone == null)
                && instant().equals(that.instant());
    }

    @Override
    public int hashCode() {
        return instant().hashCode();
    }

    @Override
    public FunctionTable methods() {
        return METHODS;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "year" -> local.getYear();
            case "month" -> local.getMonthValue();
            case "day" -> local.getDayOfMonth();
            case "hour" -> local.getHour();
            case "minute" -> local.getMinute();
            case "second" -> local.getSecond();
            case "microsecond" -> local.getNano() / 1_000;
            case "tzinfo" -> zone;
            default -> MISSING;
        };
    }

    private String iso(String separator, String precision) {
        String text = local.toLocalDate() + separator + PythonTime.text(local.toLocalTime(), precision);
        return zone == null ? text : text + TimeFormat.offset(zone.offsetAt(local), ":");
    }

    @Override
    public String format(Meter meter, String spec) {
        return TimeFormat.format(meter, spec, this);
    }

    @Override
    public String typeName() {
        return "datetime.datetime";
    }

    @Override
    public String repr() {
        LocalTime time = local.toLocalTime();
        int micros = time.getNano() / 1_000;
        String seconds = micros != 0
                ? ", " + time.getSecond() + ", " + micros
                : time.getSecond() != 0 ? ", " + time.getSecond() : "";
        return "datetime.datetime(" + local.getYear() + ", " + local.getMonthValue() + ", " + local.getDayOfMonth()
                + ", "
                + time.getHour() + ", " + time.getMinute() + seconds
                + (zone == null ? "" : ", tzinfo=" + zone.repr()) + ")";
    }

    @Override
    public String toString() {
        return iso(" ", "auto");
    }
}
