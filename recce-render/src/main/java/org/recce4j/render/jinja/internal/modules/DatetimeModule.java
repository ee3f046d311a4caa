package org.recce4j.render.jinja.internal.modules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.PythonModule;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonNumbers;
import org.recce4j.render.jinja.internal.value.PythonObject;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python's modules {@code datetime} (3.11) and {@code pytz}, on {@code java.time}. */
public final class DatetimeModule {

    private static final String DELTA =
            "days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0";
    private static final String DATETIME = "year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None";

    /** Beyond the year 9999, within what an Instant can hold. */
    private static final double MOST_SECONDS = 1e15;

    private DatetimeModule() {}

    /** {@code now} and {@code today} come from the clock. */
    public static PythonModule module(Clock clock) {
        return PythonModule.module("datetime", FunctionTable.builder().build())
                .with("date", dates(clock))
                .with("datetime", datetimes(clock))
                .with("time", times())
                .with(
                        "timedelta",
                        PythonModule.type(
                                "datetime.timedelta",
                                FunctionTable.builder()
                                        .add("new", DELTA, (env, a) -> PythonTimedelta.of(a))
                                        .build()))
                .with("timezone", zones().with("utc", PythonTimeZone.fixed(0, null)));
    }

    /** Returns a datetime in UTC. */
    public static TemplateObject utc(Instant instant) {
        return PythonDatetime.at(instant, PythonTimeZone.UTC, ZoneOffset.UTC);
    }

    /**
     * Returns a date, a time or a datetime, without what is less than a microsecond; a datetime with an offset has a {@code
     * datetime.timezone}.
     *
     * @param value a LocalDate, LocalTime, LocalDateTime or OffsetDateTime
     */
    public static PythonObject temporal(Temporal value) {
        if (value instanceof LocalDate date) {
            return new PythonDate(date);
        }
        if (value instanceof LocalTime time) {
            return new PythonTime(time.truncatedTo(ChronoUnit.MICROS));
        }
        if (value instanceof LocalDateTime local) {
            return new PythonDatetime(local.truncatedTo(ChronoUnit.MICROS), null);
        }
        OffsetDateTime time = (OffsetDateTime) value;
        return new PythonDatetime(
                time.toLocalDateTime().truncatedTo(ChronoUnit.MICROS),
                PythonTimeZone.fixed(time.getOffset().getTotalSeconds(), null));
    }

    /** {@code pytz}: the zones of the JDK. */
    public static PythonModule pytz() {
        return PythonModule.module(
                        "pytz",
                        FunctionTable.builder("pytz.")
                                .add("timezone", "zone", (env, a) -> zone(BoundArguments.text(a[0])))
                                .build())
                .with("utc", PythonTimeZone.UTC)
                .with("UTC", PythonTimeZone.UTC);
    }

    private static PythonTimeZone zone(String name) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        if (name.equalsIgnoreCase("UTC")) {
            return PythonTimeZone.UTC;
        }
        for (String id : known) {
            if (id.equalsIgnoreCase(name)) {
                return PythonTimeZone.named(ZoneId.of(id));
            }
        }
        throw PythonException.of("UnknownTimeZoneError", Repr.repr(name));
    }

    private static PythonModule dates(Clock clock) {
        return PythonModule.type(
                "datetime.date",
                FunctionTable.builder("date.")
                        .add(
                                "new",
                                "year, month, day",
                                (env, a) -> new PythonDate(DateFields.date(
                                        BoundArguments.index(a[0]),
                                        BoundArguments.index(a[1]),
                                        BoundArguments.index(a[2]))))
                        .add(
                                "fromisoformat",
                                "date_string, /",
                                (env, a) -> new PythonDate(IsoText.date(BoundArguments.text(a[0]))))
                        .add(
                                "fromordinal",
                                "ordinal, /",
                                (env, a) -> new PythonDate(DateFields.ofOrdinal(BoundArguments.index(a[0]))))
                        .add("today", "", (env, a) -> new PythonDate(LocalDate.now(clock)))
                        .build());
    }

    private static PythonModule times() {
        return PythonModule.type(
                "datetime.time",
                FunctionTable.builder("time.")
                        .add(
                                "new",
                                "hour=0, minute=0, second=0, microsecond=0",
                                (env, a) -> new PythonTime(TimeFields.time(
                                        BoundArguments.index(a[0]),
                                        BoundArguments.index(a[1]),
                                        BoundArguments.index(a[2]),
                                        BoundArguments.index(a[3]))))
                        .build());
    }

    private static PythonModule zones() {
        return PythonModule.type(
                "datetime.timezone",
                FunctionTable.builder()
                        .add("new", "offset, name=...", (env, a) -> offset(a[0], a[1]))
                        .build());
    }

    private static PythonTimeZone offset(@Nullable Object delta, @Nullable Object name) {
        if (!(delta instanceof PythonTimedelta offset)) {
            throw PythonException.typeError(
                    "timezone() argument 1 must be datetime.timedelta, not " + TemplateValues.typeName(delta));
        }
        if (offset.micros() % 1_000_000 != 0) {
            throw PythonTimeZone.partOfASecond();
        }
        return PythonTimeZone.fixed(
                offset.micros() / 1_000_000, name == TemplateObject.MISSING ? null : BoundArguments.text(name));
    }

    private static PythonModule datetimes(Clock clock) {
        return PythonModule.type(
                        "datetime.datetime",
                        FunctionTable.builder("datetime.")
                                .add("new", DATETIME, (env, a) -> PythonDatetime.of(a))
                                .add("combine", "date, time, tzinfo=None", (env, a) -> combine(a))
                                .add(
                                        "fromisoformat",
                                        "date_string, /",
                                        (env, a) -> IsoText.datetime(BoundArguments.text(a[0])))
                                .add(
                                        "fromtimestamp",
                                        "timestamp, tz=None",
                                        (env, a) -> PythonDatetime.at(
                                                instant(a[0]), PythonTimeZone.orNull(a[1]), clock.getZone()))
                                .add(
                                        "now",
                                        "tz=None",
                                        (env, a) -> PythonDatetime.at(
                                                clock.instant(), PythonTimeZone.orNull(a[0]), clock.getZone()))
                                .add(
                                        "strptime",
                                        "date_string, format, /",
                                        (env, a) -> TimeParser.parse(
                                                env.meter(), BoundArguments.text(a[0]), BoundArguments.text(a[1])))
                                .add("today", "", (env, a) -> PythonDatetime.at(clock.instant(), null, clock.getZone()))
                                .add(
                                        "utcfromtimestamp",
                                        "timestamp, /",
                                        (env, a) -> PythonDatetime.at(instant(a[0]), null, ZoneOffset.UTC))
                                .add("utcnow", "", (env, a) -> PythonDatetime.at(clock.instant(), null, ZoneOffset.UTC))
                                .build())
                .with("min", new PythonDatetime(LocalDate.of(1, 1, 1).atStartOfDay(), null))
                .with("max", new PythonDatetime(LocalDateTime.of(9_999, 12, 31, 23, 59, 59, 999_999_000), null));
    }

    /** To the nearest microsecond, as Python 3.11 rounds. */
    private static Instant instant(@Nullable Object timestamp) {
        if (!PythonNumbers.isNumber(timestamp)) {
            throw PythonException.typeError(
                    "'" + TemplateValues.typeName(timestamp) + "' object cannot be interpreted as an integer");
        }
        double seconds = PythonNumbers.toDouble(timestamp);
        if (Double.isNaN(seconds)) {
            throw PythonException.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(seconds)) {
            throw PythonException.overflow("cannot convert float infinity to integer");
        }
        if (Math.abs(seconds) > MOST_SECONDS) {
            throw PythonException.overflow("timestamp out of range for platform time_t");
        }
        long whole = (long) seconds;
        return Instant.ofEpochSecond(whole).plus((long) Math.rint((seconds - whole) * 1e6), ChronoUnit.MICROS);
    }

    private static PythonDatetime combine(@Nullable Object[] a) {
        if (a[0] instanceof PythonDate date && a[1] instanceof PythonTime time) {
            return new PythonDatetime(date.date().atTime(time.time()), PythonTimeZone.orNull(a[2]));
        }
        throw PythonException.typeError("combine() takes a datetime.date and a datetime.time");
    }
}
