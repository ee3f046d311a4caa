package org.recce4j.render.jinja.internal.modules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** What {@code fromisoformat} reads (Python 3.11): dates with and without dashes, by month or by week, and any separator. */
final class IsoText {

    private static final String DATE = "(?<year>[0-9]{4})(?:(?<dash>-?)(?<month>[0-9]{2})\\k<dash>(?<day>[0-9]{2})"
            + "|(?<hyphen>-?)W(?<week>[0-9]{2})(?:\\k<hyphen>(?<weekday>[0-9]))?)";

    private static final String TIME = "(?<hour>[0-9]{2})(?:(?<colon>:?)(?<minute>[0-9]{2})"
            + "(?:\\k<colon>(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]++))?)?)?";

    private static final String ZONE = "Z|(?<sign>[-+])(?<hours>[0-9]{2})"
            + "(?:(?<point>:?)(?<minutes>[0-9]{2})(?:\\k<point>(?<seconds>[0-9]{2})(?:[.,](?<part>[0-9]++))?)?)?";

    private static final Pattern DATE_ALONE = Pattern.compile(DATE);
    private static final Pattern DATETIME =
            Pattern.compile(DATE + "(?:(?s:.)" + TIME + "(?:(?<ignored>[^-+Z])?(?<zone>" + ZONE + "))?)?");

    private IsoText() {}

    static LocalDate date(String text) {
        return date(matched(DATE_ALONE, text), text);
    }

    /** Python ignores a character before the zone, if no fraction or one of at least six digits is before it. */
    static PythonDatetime datetime(String text) {
        Matcher parts = matched(DATETIME, text);
        String fraction = parts.group("fraction");
        if (parts.group("ignored") != null && fraction != null && fraction.length() < 6) {
            throw malformed(text);
        }
        return new PythonDatetime(date(parts, text).atTime(time(parts)), zone(parts));
    }

    private static Matcher matched(Pattern form, String text) {
        Matcher parts = form.matcher(text);
        if (!parts.matches()) {
            throw malformed(text);
        }
        return parts;
    }

    private static PythonException malformed(String text) {
        return PythonException.valueError("Invalid isoformat string: " + Repr.repr(text));
    }

    private static LocalDate date(Matcher parts, String text) {
        int year = number(parts, "year", 0);
        if (parts.group("week") == null) {
            return DateFields.date(year, number(parts, "month", 1), number(parts, "day", 1));
        }
        int week = number(parts, "week", 1);
        int weekday = number(parts, "weekday", 1);
        if (year == 0 || week < 1 || week > 53 || weekday < 1 || weekday > 7) {
            throw malformed(text);
        }
        LocalDate date =
                LocalDate.of(year, 1, 4).with(ChronoField.DAY_OF_WEEK, weekday).plusWeeks(week - 1L);
        if (date.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw malformed(text);
        }
        return date;
    }

    private static LocalTime time(Matcher parts) {
        String fraction = parts.group("fraction") == null ? "" : parts.group("fraction");
        int micros = Integer.parseInt((fraction + "000000").substring(0, 6));
        return TimeFields.time(
                number(parts, "hour", 0), number(parts, "minute", 0), number(parts, "second", 0), micros);
    }

    private static @Nullable PythonTimeZone zone(Matcher parts) {
        if (parts.group("zone") == null) {
            return null;
        }
        if (parts.group("part") != null && !parts.group("part").matches("0+")) {
            throw PythonTimeZone.partOfASecond();
        }
        long seconds =
                number(parts, "hours", 0) * 3_600L + number(parts, "minutes", 0) * 60L + number(parts, "seconds", 0);
        return PythonTimeZone.fixed("-".equals(parts.group("sign")) ? -seconds : seconds, null);
    }

    private static int number(Matcher parts, String group, int standard) {
        String digits = parts.group(group);
        return digits == null ? standard : Integer.parseInt(digits);
    }
}
