package org.recce4j.diff.internal.distribution;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The days of dates and timestamps. */
public final class MomentDays {

    private MomentDays() {}

    /** Returns whether a value is a date or timestamp within the calendar. */
    public static boolean isMoment(Object value) {
        return value instanceof LocalDate || value instanceof LocalDateTime || value instanceof OffsetDateTime;
    }

    /** Returns the day of a date or timestamp, of an instant in UTC. */
    public static LocalDate day(Object value) {
        if (value instanceof LocalDateTime reading) {
            return reading.toLocalDate();
        }
        return value instanceof OffsetDateTime instant
                ? instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()
                : (LocalDate) value;
    }
}
