package org.recce4j.diff.internal.distribution;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Times and timestamps as DuckDB and PostgreSQL write them, on every warehouse: {@code 2026-03-01 23:30:00.5+00}. */
final class MomentText {

    private MomentText() {}

    /** Returns the text of a time or timestamp; nothing for other values. */
    static Optional<String> of(Object value) {
        boolean hasDate = value instanceof LocalDateTime || value instanceof OffsetDateTime;
        boolean hasTime = hasDate || value instanceof LocalTime || value instanceof OffsetTime;
        return hasTime ? Optional.of(format((TemporalAccessor) value, hasDate)) : Optional.empty();
    }

    private static String format(TemporalAccessor moment, boolean hasDate) {
        DateTimeFormatterBuilder format = new DateTimeFormatterBuilder()
                .appendPattern(hasDate ? "uuuu-MM-dd HH:mm:ss" : "HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true);
        DateTimeFormatter complete = moment.isSupported(ChronoField.OFFSET_SECONDS)
                ? format.appendOffset("+HH:mm", "+00").toFormatter(Locale.ROOT)
                : format.toFormatter(Locale.ROOT);
        return complete.format(moment);
    }
}
