package org.recce4j.render.jinja.internal.modules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.MeteredText;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code strptime} (Python 3.11, {@code _strptime.py}), in the C locale: a format becomes a regular expression with a group for each directive. */
final class TimeParser {

    private final String text;
    private final String format;

    /** The directives in the order of their groups. */
    private final List<Character> directives = new ArrayList<>();

    private final StringBuilder expression = new StringBuilder();
    private final Map<Character, String> found = new HashMap<>();

    private TimeParser(String text, String format) {
        this.text = text;
        this.format = format;
    }

    static PythonDatetime parse(Meter meter, String text, String format) {
        meter.size(format.length());
        TimeParser parser = new TimeParser(text, format);
        parser.translate(format);
        parser.match(meter);
        return parser.datetime();
    }

    private void translate(String part) {
        int i = 0;
        while (i < part.length()) {
            char c = part.charAt(i++);
            if (Character.isWhitespace(c)) {
                while (i < part.length() && Character.isWhitespace(part.charAt(i))) {
                    i++;
                }
                expression.append("\\s+");
            } else if (c != '%') {
                expression.append(Pattern.quote(String.valueOf(c)));
            } else if (i == part.length()) {
                throw PythonException.valueError("stray % in format '" + format + "'");
            } else {
                directive(part.charAt(i++));
            }
        }
    }

    private void directive(char code) {
        String form = TimeDirectives.FORMS.get(code);
        String composed = TimeDirectives.COMPOSED.get(code);
        if (code == '%') {
            expression.append('%');
        } else if (composed != null) {
            translate(composed);
        } else if (form == null) {
            throw PythonException.valueError("'" + code + "' is a bad directive in format '" + format + "'");
        } else {
            requireFirst(code);
            directives.add(code);
            expression.append('(').append(form).append(')');
        }
    }

    private void requireFirst(char code) {
        int before = directives.indexOf(code) + 1;
        if (before > 0) {
            throw PythonException.of(
                    "error",
                    "redefinition of group name '" + code + "' as group " + (directives.size() + 1) + "; was group "
                            + before);
        }
    }

    private void match(Meter meter) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        Matcher matcher = Pattern.compile(expression.toString(), flags).matcher(new MeteredText(meter, text));
        if (!matcher.lookingAt()) {
            throw PythonException.valueError(
                    "time data " + Repr.repr(text) + " does not match format " + Repr.repr(format));
        }
        if (matcher.end() < text.length()) {
            throw PythonException.valueError("unconverted data remains: " + text.substring(matcher.end()));
        }
        for (int i = 0; i < directives.size(); i++) {
            found.put(directives.get(i), matcher.group(i + 1).toLowerCase(Locale.ROOT));
        }
    }

    private @Nullable Integer number(char code) {
        String digits = found.get(code);
        return digits == null ? null : (Integer) Integer.parseInt(digits.strip());
    }

    private int number(char code, int standard) {
        return Objects.requireNonNullElse(number(code), standard);
    }

    private int indexOf(char code, List<String> names) {
        String name = found.get(code);
        return name == null ? -1 : names.indexOf(name);
    }

    private PythonDatetime datetime() {
        int hour = number('H', 0);
        if (found.containsKey('I')) {
            hour = number('I', 0) % 12 + ("pm".equals(found.get('p')) ? 12 : 0);
        }
        String fraction = found.getOrDefault('f', "");
        int micros = Integer.parseInt((fraction + "000000").substring(0, 6));
        LocalDate date = date();
        return new PythonDatetime(date.atTime(TimeFields.time(hour, number('M', 0), number('S', 0), micros)), zone());
    }

    private @Nullable Integer year() {
        Integer year = number('y');
        return year == null ? number('Y') : (Integer) (year + (year <= 68 ? 2_000 : 1_900));
    }

    private int month() {
        int named = Math.max(
                indexOf('B', TimeDirectives.MONTHS), indexOf('b', TimeDirectives.shortened(TimeDirectives.MONTHS)));
        return named < 0 ? number('m', 1) : named + 1;
    }

    /** Returns the day of the week, 0 for Monday; -1 if there is none. */
    private int weekday() {
        if (found.containsKey('w')) {
            return (number('w', 0) + 6) % 7;
        }
        return found.containsKey('u')
                ? number('u', 1) - 1
                : Math.max(
                        indexOf('A', TimeDirectives.DAYS), indexOf('a', TimeDirectives.shortened(TimeDirectives.DAYS)));
    }

    private LocalDate date() {
        Integer year = year();
        int weekday = weekday();
        requireConsistent(year, weekday);
        LocalDate start = DateFields.date(year == null ? 1_900 : year, 1, 1);
        if (found.containsKey('j')) {
            return start.plusDays(number('j', 1) - 1L);
        }
        if (weekday >= 0 && (found.containsKey('U') || found.containsKey('W'))) {
            return ofWeek(start, weekday);
        }
        if (weekday >= 0 && found.containsKey('G') && found.containsKey('V')) {
            LocalDate first = DateFields.date(number('G', 1), 1, 4).with(DayOfWeek.MONDAY);
            return first.plusDays(7L * (number('V', 1) - 1) + weekday);
        }
        return DateFields.date(start.getYear(), month(), number('d', 1));
    }

    /** Weeks begin on Sunday for {@code %U} and on Monday for {@code %W}; days before the first week are in week 0. */
    private LocalDate ofWeek(LocalDate start, int weekday) {
        int shift = found.containsKey('U') ? 1 : 0;
        int week = number(shift == 1 ? 'U' : 'W', 0);
        int first = (start.getDayOfWeek().getValue() - 1 + shift) % 7;
        int day = (weekday + shift) % 7;
        return start.plusDays(week == 0 ? day - first : (7 - first) % 7 + 7L * (week - 1) + day);
    }

    private void requireConsistent(@Nullable Integer year, int weekday) {
        boolean hasWeek = found.containsKey('V');
        String weekdays = " and a weekday directive ('%A', '%a', '%w', or '%u').";
        if (year == null && found.containsKey('G')) {
            if (!hasWeek || weekday < 0) {
                throw PythonException.valueError(
                        "ISO year directive '%G' must be used with the ISO week directive '%V'" + weekdays);
            }
            if (found.containsKey('j')) {
                throw PythonException.valueError("Day of the year directive '%j' is not compatible with ISO year"
                        + " directive '%G'. Use '%Y' instead.");
            }
        } else if (hasWeek && !found.containsKey('U') && !found.containsKey('W')) {
            throw PythonException.valueError(
                    weekday < 0
                            ? "ISO week directive '%V' must be used with the ISO year directive '%G'" + weekdays
                            : "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year"
                                    + " '%G' instead.");
        }
    }

    private @Nullable PythonTimeZone zone() {
        String zone = found.get('z');
        if (zone == null) {
            return null;
        }
        if (zone.equals("z")) {
            return PythonTimeZone.fixed(0, null);
        }
        if (zone.length() > 6 && (zone.charAt(3) == ':') != (zone.charAt(6) == ':')) {
            throw PythonException.valueError("Inconsistent use of : in " + zone);
        }
        if (zone.matches(".*\\.0*[1-9].*")) {
            throw PythonTimeZone.partOfASecond();
        }
        String digits = zone.substring(1).replace(":", "");
        long seconds = Long.parseLong(digits.substring(0, 2)) * 3_600
                + Long.parseLong(digits.substring(2, 4)) * 60
                + (digits.length() < 6 ? 0 : Long.parseLong(digits.substring(4, 6)));
        return PythonTimeZone.fixed(zone.startsWith("-") ? -seconds : seconds, null);
    }
}
