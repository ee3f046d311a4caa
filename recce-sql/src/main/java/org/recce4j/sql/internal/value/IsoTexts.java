package org.recce4j.sql.internal.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/** Dates and times as DuckDB and PostgreSQL write them: {@code 2024-01-31 12:34:56.789-04:30}. */
final class IsoTexts {

    private IsoTexts() {}

    /** Returns the day; the year 1 before Christ is the year 0. */
    static LocalDate date(String text, boolean isBeforeChrist) {
        int day = text.lastIndexOf('-');
        int month = text.lastIndexOf('-', day - 1);
        int year = Integer.parseInt(text.substring(0, month));
        return LocalDate.of(
                isBeforeChrist ? 1 - year : year,
                Integer.parseInt(text.substring(month + 1, day)),
                Integer.parseInt(text.substring(day + 1)));
    }

    /** Returns the time, or the text of 24:00:00, which Java does not have. */
    static Object time(String text) {
        return isEndOfDay(text) ? text : LocalTime.parse(text);
    }

    /** Returns the time, or the text of 24:00:00 with an offset. */
    static Object offsetTime(String text) {
        int sign = offsetStart(text);
        return isEndOfDay(text)
                ? text
                : OffsetTime.of(LocalTime.parse(text.substring(0, sign)), ZoneOffset.of(text.substring(sign)));
    }

    static LocalDateTime timestamp(String text, boolean isBeforeChrist) {
        int space = text.indexOf(' ');
        return date(text.substring(0, space), isBeforeChrist).atTime(LocalTime.parse(text.substring(space + 1)));
    }

    /** Returns where the offset begins; one is always there. */
    static int offsetStart(String text) {
        return Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    }

    private static boolean isEndOfDay(String text) {
        return text.startsWith("24:");
    }
}
