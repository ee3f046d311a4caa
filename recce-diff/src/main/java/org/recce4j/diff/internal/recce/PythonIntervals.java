package org.recce4j.diff.internal.recce;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Intervals as Python's timedelta writes them. */
final class PythonIntervals {

    private static final Pattern INTERVAL =
            Pattern.compile("(?:(-?\\d+) years? ?)?(?:(-?\\d+) mon(?:th)?s? ?)?(?:(-?\\d+) days?"
                    + " ?)?(?:(-?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");

    private PythonIntervals() {}

    /** Returns an interval as the text of a timedelta, in which a month has 30 days and a year twelve months. */
    static String text(String text) {
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
