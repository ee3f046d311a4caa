package org.recce4j.diff.internal.check;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Optional;

/** Times as Recce writes them: in ISO 8601 with all seconds, and six digits of a second unless they are all zero. */
public final class Moments {

    private Moments() {}

    /** Returns the text of a time or timestamp; nothing for other values. */
    public static Optional<String> text(Object value) {
        boolean hasTime = value instanceof LocalTime
                || value instanceof OffsetTime
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime;
        return hasTime ? Optional.of(format((Temporal) value)) : Optional.empty();
    }

    private static String format(Temporal moment) {
        int nanos = moment.get(ChronoField.NANO_OF_SECOND);
        String fraction = nanos == 0 ? "" : nanos % 1000 == 0 ? ".SSSSSS" : ".SSSSSSSSS";
        String date = moment.isSupported(ChronoField.YEAR) ? "uuuu-MM-dd'T'" : "";
        String offset = moment.isSupported(ChronoField.OFFSET_SECONDS) ? "XXX" : "";
        return DateTimeFormatter.ofPattern(date + "HH:mm:ss" + fraction + offset, Locale.ROOT)
                .format(moment);
    }
}
