package org.recce4j.diff.internal.recce;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.Moments;
import org.recce4j.sql.SqlType;

/** Dates, times and intervals as Python's datetime has them: to the microsecond, from year 1 to 9999. */
final class PythonTimes {

    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);

    private static final Pattern INTERVAL =
            Pattern.compile("(?:(-?\\d+) years? ?)?(?:(-?\\d+) mon(?:th)?s? ?)?(?:(-?\\d+) days?"
                    + " ?)?(?:(-?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");

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

    /** Returns an interval as the text of a timedelta, in which a month has 30 days and a year twelve months. */
    static String interval(String text) {
        Matcher parts = INTERVAL.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        long days = (number(parts.group(1)) * 12 + number(parts.group(2))) * 30 + number(parts.group(3));
        Duration time = Duration.ofHours(number(parts.group(5)))
                .plusMinutes(number(parts.group(6)))
                .plusSeconds(number(parts.group(7)))
                .plus(number(padded(parts.group(8))), ChronoUnit.MICROS);
        Duration all = Duration.ofDays(days).plus("-".equals(parts.group(4)) ? time.negated() : time);
        return timedelta(all);
    }

    private static String timedelta(Duration all) {
        long days = Math.floorDiv(all.getSeconds(), 86_400L);
        long seconds = Math.floorMod(all.getSeconds(), 86_400L);
        String day = days == 0 ? "" : days + (Math.abs(days) == 1 ? " day, " : " days, ");
        String fraction = all.getNano() == 0 ? "" : String.format(Locale.ROOT, ".%06d", all.getNano() / 1000);
        return day
                + String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                + fraction;
    }

    private static @Nullable String padded(@Nullable String fraction) {
        return fraction == null ? null : (fraction + "000000").substring(0, 6);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
