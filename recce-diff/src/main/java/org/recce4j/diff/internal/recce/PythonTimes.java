package org.recce4j.diff.internal.recce;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.recce4j.diff.internal.check.Moments;
import org.recce4j.sql.SqlType;

/** Dates and times as Python's datetime has them: to the microsecond, from year 1 to 9999. */
final class PythonTimes {

    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);

    private PythonTimes() {}

    /** Returns a date or timestamp cut to what Python has, the text of one that it does not have, and the text of a time. */
    static Object value(Object value) {
        if (!(value instanceof Temporal moment)) {
            return value;
        }
        Temporal cut = value instanceof LocalDate ? moment : moment.with(ChronoField.NANO_OF_SECOND, micros(moment));
        if (!moment.isSupported(ChronoField.YEAR)) {
            return Moments.text(cut).orElseThrow().replace("Z", "+00:00");
        }
        int year = moment.get(ChronoField.YEAR);
        return year < 1 || year > 9999 ? PythonText.of(cut) : cut;
    }

    private static int micros(Temporal moment) {
        return moment.get(ChronoField.NANO_OF_SECOND) / 1000 * 1000;
    }

    /** Returns the first or last moment of Python for a date or timestamp without end. */
    static Object withoutEnd(String text, SqlType type) {
        LocalDateTime end = text.startsWith("-") ? FIRST : LAST;
        if (!text.endsWith("infinity")) {
            return text;
        }
        if (type instanceof SqlType.Date) {
            return end.toLocalDate();
        }
        boolean hasZone = type instanceof SqlType.Timestamp timestamp && timestamp.withZone();
        return hasZone ? (Object) OffsetDateTime.of(end, ZoneOffset.UTC) : end;
    }
}
