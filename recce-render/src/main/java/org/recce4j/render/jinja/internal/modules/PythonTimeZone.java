package org.recce4j.render.jinja.internal.modules;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/**
 * A time zone of {@code pytz}, or one of {@code datetime.timezone}, whose offset is always the same.
 *
 * @param fixedName what the fixed offset is called; null for one of {@code pytz}
 * @param isNamed whether the template gave that name
 */
record PythonTimeZone(ZoneId id, @Nullable String fixedName, boolean isNamed) implements Typed {

    static final PythonTimeZone UTC = named(ZoneOffset.UTC);

    private static final int MOST_SECONDS = ZoneOffset.MAX.getTotalSeconds();

    private static final FunctionTable METHODS = FunctionTable.builder("pytz.")
            .add("localize", "self, dt, is_dst=False", (env, a) -> self(a).localized(a[1]))
            .add(
                    "normalize",
                    "self, dt, is_dst=False",
                    (env, a) -> datetime(a[1]).in(self(a)))
            .add(
                    "tzname",
                    "self, dt=None",
                    (env, a) -> self(a).isKnownAt(a[1]) ? self(a).name(local(a[1])) : self(a).toString())
            .add("utcoffset", "self, dt", (env, a) -> self(a).isKnownAt(a[1]) ? self(a).offset(local(a[1])) : null)
            .build();

    static PythonTimeZone named(ZoneId id) {
        return new PythonTimeZone(id, null, false);
    }

    /** Python allows it; the JDK's offsets are whole seconds. */
    static PythonException partOfASecond() {
        return PythonException.valueError("an offset with a fraction of a second is not supported; use whole seconds");
    }

    /** A {@code datetime.timezone}, which Python allows offsets of up to 24 hours. */
    static PythonTimeZone fixed(long seconds, @Nullable String name) {
        if (Math.abs(seconds) > MOST_SECONDS) {
            throw PythonException.valueError("offset must be a timedelta between -18 and 18 hours, not "
                    + new PythonTimedelta(seconds * 1_000_000L).repr());
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) seconds);
        String standard = seconds == 0 ? "UTC" : "UTC" + TimeFormat.offset(offset, ":");
        return new PythonTimeZone(offset, name == null ? standard : name, name != null);
    }

    private static PythonTimeZone self(@Nullable Object[] a) {
        return (PythonTimeZone) Objects.requireNonNull(a[0]);
    }

    /** A {@code tzinfo} argument. */
    static @Nullable PythonTimeZone orNull(@Nullable Object value) {
        if (value == null || value instanceof PythonTimeZone) {
            return (PythonTimeZone) value;
        }
        throw PythonException.typeError("tzinfo argument must be None or of a tzinfo subclass, not type '"
                + TemplateValues.typeName(value) + "'");
    }

    private static PythonDatetime datetime(@Nullable Object value) {
        if (value instanceof PythonDatetime datetime) {
            return datetime;
        }
        throw PythonException.typeError("expected a datetime, not " + TemplateValues.typeName(value));
    }

    /** Whether the offset is known: without a time, only that of a fixed zone is. */
    private boolean isKnownAt(@Nullable Object time) {
        return time != null || id instanceof ZoneOffset;
    }

    private static LocalDateTime local(@Nullable Object time) {
        return time == null ? LocalDateTime.MIN : datetime(time).local();
    }

    private PythonDatetime localized(@Nullable Object value) {
        PythonDatetime datetime = datetime(value);
        if (datetime.zone() != null) {
            throw PythonException.valueError("Not naive datetime (tzinfo is already set)");
        }
        return new PythonDatetime(datetime.local(), this);
    }

    boolean isUtc() {
        return id.equals(ZoneOffset.UTC);
    }

    ZoneOffset offsetAt(LocalDateTime local) {
        return id.getRules().getOffset(local);
    }

    PythonTimedelta offset(LocalDateTime local) {
        return new PythonTimedelta(offsetAt(local).getTotalSeconds() * 1_000_000L);
    }

    /** The abbreviation, such as CET. */
    String name(LocalDateTime local) {
        if (fixedName != null) {
            return fixedName;
        }
        if (isUtc()) {
            return "UTC";
        }
        boolean isSummer = id.getRules().isDaylightSavings(local.toInstant(offsetAt(local)));
        return TimeZone.getTimeZone(id).getDisplayName(isSummer, TimeZone.SHORT, Locale.ENGLISH);
    }

    @Override
    public FunctionTable methods() {
        return METHODS;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("zone") && fixedName == null ? toString() : MISSING;
    }

    @Override
    public String typeName() {
        return fixedName != null ? "datetime.timezone" : isUtc() ? "UTC" : "tzinfo";
    }

    @Override
    public String repr() {
        if (fixedName != null) {
            String delta = offset(LocalDateTime.MIN).repr();
            return isNamed
                    ? "datetime.timezone(" + delta + ", " + Repr.repr(fixedName) + ")"
                    : isUtc() ? "datetime.timezone.utc" : "datetime.timezone(" + delta + ")";
        }
        return isUtc() ? "<UTC>" : "<DstTzInfo '" + id.getId() + "'>";
    }

    @Override
    public String toString() {
        return fixedName != null ? fixedName : isUtc() ? "UTC" : id.getId();
    }
}
