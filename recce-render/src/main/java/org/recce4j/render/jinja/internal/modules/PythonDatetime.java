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
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.value.PythonException;

/** Python's {@code datetime.datetime} (3.11), with a time zone or without. */
record PythonDatetime(LocalDateTime local, @Nullable PythonTimeZone zone) implements PythonTemporal {

    private static final String FIELDS =
            "year=..., month=..., day=..., hour=..., minute=..., second=..., microsecond=..., tzinfo=...";

    private static final FunctionTable METHODS = DateFields.methods("datetime.datetime.")
            .add("astimezone", "self, tz=None", (env, a) -> self(a).in(PythonTimeZone.orNull(a[1])))
            .add("date", "self, /", (env, a) -> new PythonDate(self(a).date()))
            .add(
                    "isoformat",
                    "self, sep='T', timespec='auto'",
                    (env, a) -> self(a).isoFormat(BoundArguments.text(a[1]), BoundArguments.text(a[2])))
            .add("replace", "self, " + FIELDS, (env, a) -> self(a).replaced(a))
            .add("time", "self, /", (env, a) -> new PythonTime(self(a).time()))
            .add("timestamp", "self, /", (env, a) -> self(a).timestamp())
            .add("tzname", "self, /", (env, a) -> self(a).zoneName())
            .add("utcoffset", "self, /", (env, a) -> self(a).offset())
            .build();

    PythonDatetime {
        DateFields.requireYear(local.getYear());
    }

    private static PythonDatetime self(@Nullable Object[] a) {
        return (PythonDatetime) Objects.requireNonNull(a[0]);
    }

    /** Returns the time at an instant; without a zone, as the clocks of {@code naive} show it. */
    static PythonDatetime at(Instant instant, @Nullable PythonTimeZone zone, ZoneId naive) {
        Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
        ZoneId id = zone == null ? naive : zone.id();
        ZoneOffset offset = id.getRules().getOffset(micros);
        return new PythonDatetime(LocalDateTime.ofInstant(micros, offset), zone);
    }

    /** Of year, month, day, hour, minute, second, microsecond and tzinfo. */
    static PythonDatetime of(@Nullable Object[] a) {
        LocalDate date =
                DateFields.date(BoundArguments.index(a[0]), BoundArguments.index(a[1]), BoundArguments.index(a[2]));
        LocalTime time = TimeFields.time(
                BoundArguments.index(a[3]),
                BoundArguments.index(a[4]),
                BoundArguments.index(a[5]),
                BoundArguments.index(a[6]));
        return new PythonDatetime(date.atTime(time), PythonTimeZone.orNull(a[7]));
    }

    private PythonDatetime replaced(@Nullable Object[] a) {
        LocalDate date = DateFields.replaced(date(), a, 1);
        LocalTime time = TimeFields.replaced(time(), a, 4);
        return new PythonDatetime(date.atTime(time), a[8] == MISSING ? zone : PythonTimeZone.orNull(a[8]));
    }

    private LocalDate date() {
        return local.toLocalDate();
    }

    private LocalTime time() {
        return local.toLocalTime();
    }

    private @Nullable String zoneName() {
        return zone == null ? null : zone.name(local);
    }

    private @Nullable PythonTimedelta offset() {
        return zone == null ? null : zone.offset(local);
    }

    /** Without a time zone it is UTC here: the machine's zone must not change what a template renders. */
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
        int sign = PythonTimedelta.sign(operator, reflected);
        if (other instanceof PythonTimedelta delta && sign != 0) {
            return new PythonDatetime(local.plus(sign * delta.micros(), ChronoUnit.MICROS), zone);
        }
        if (!(other instanceof PythonDatetime that) || !operator.equals("-") || reflected) {
            return MISSING;
        }
        requireSameKind(that, "subtract");
        return since(that);
    }

    private void requireSameKind(PythonDatetime that, String verb) {
        if ((zone == null) != (that.zone == null)) {
            throw PythonException.typeError("can't " + verb + " offset-naive and offset-aware datetimes");
        }
    }

    static PythonException notComparable() {
        return PythonException.typeError("can't compare datetime.datetime to datetime.date");
    }

    /** {@link ChronoUnit} counts nanoseconds on the way, which overflow after 300 years. */
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
        requireSameKind(that, "compare");
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
        if (name.equals("tzinfo")) {
            return zone;
        }
        Object field = DateFields.attribute(date(), name);
        return field == MISSING ? TimeFields.attribute(time(), name) : field;
    }

    @Override
    public PythonDatetime asDatetime() {
        return this;
    }

    private String isoFormat(String separator, String timespec) {
        String text = date() + separator + TimeFields.isoFormat(time(), timespec);
        return zone == null ? text : text + TimeFormat.offset(zone.offsetAt(local), ":");
    }

    @Override
    public String typeName() {
        return "datetime.datetime";
    }

    @Override
    public String repr() {
        return "datetime.datetime(" + DateFields.repr(date()) + ", " + TimeFields.repr(time())
                + (zone == null ? "" : ", tzinfo=" + zone.repr()) + ")";
    }

    @Override
    public String toString() {
        return isoFormat(" ", "auto");
    }
}
