package org.recce4j.render.jinja.internal.modules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.Table;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Values;

/** A time zone of {@code pytz} or of {@code datetime.timezone}. */
record PythonZone(ZoneId id) implements Typed {

    static final PythonZone UTC = new PythonZone(ZoneOffset.UTC);

    private static final Table METHODS = Table.builder("pytz.")
            .add("localize", "self, dt, is_dst=False", (env, a) -> self(a).localized(a[1]))
            .add("normalize", "self, dt, is_dst=False", (env, a) -> moment(a[1]).in(self(a)))
            .add(
                    "tzname",
                    "self, dt=None",
                    (env, a) -> self(a).name(
                                    a[1] == null
                                            ? LocalDateTime.MIN
                                            : moment(a[1]).local()))
            .add(
                    "utcoffset",
                    "self, dt",
                    (env, a) -> self(a).offset(moment(a[1]).local()))
            .build();

    private static PythonZone self(@Nullable Object[] a) {
        return (PythonZone) Objects.requireNonNull(a[0]);
    }

    private static PythonMoment moment(@Nullable Object value) {
        if (value instanceof PythonMoment moment) {
            return moment;
        }
        throw PythonException.typeError("expected a datetime, not " + Values.typeName(value));
    }

    private PythonMoment localized(@Nullable Object value) {
        PythonMoment moment = moment(value);
        if (moment.zone() != null) {
            throw PythonException.valueError("Not naive datetime (tzinfo is already set)");
        }
        return new PythonMoment(moment.local(), this);
    }

    boolean isUtc() {
        return id.equals(ZoneOffset.UTC);
    }

    ZoneOffset offsetAt(LocalDateTime local) {
        return id.getRules().getOffset(local);
    }

    PythonDelta offset(LocalDateTime local) {
        return new PythonDelta(offsetAt(local).getTotalSeconds() * 1_000_000L);
    }

    /** The abbreviation, such as CET. */
    String name(LocalDateTime local) {
        if (isUtc()) {
            return "UTC";
        }
        if (id instanceof ZoneOffset offset) {
            return "UTC" + offset.getId();
        }
        Instant instant = local.equals(LocalDateTime.MIN) ? Instant.EPOCH : local.toInstant(offsetAt(local));
        boolean isSummer = id.getRules().isDaylightSavings(instant);
        return TimeZone.getTimeZone(id).getDisplayName(isSummer, TimeZone.SHORT, Locale.ENGLISH);
    }

    @Override
    public Table methods() {
        return METHODS;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("zone") ? toString() : MISSING;
    }

    @Override
    public String typeName() {
        return isUtc() ? "UTC" : "tzinfo";
    }

    @Override
    public String repr() {
        return isUtc() ? "<UTC>" : "<DstTzInfo '" + id.getId() + "'>";
    }

    @Override
    public String toString() {
        return isUtc() ? "UTC" : id.getId();
    }
}
