package org.recce4j.render.jinja.internal.modules;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code strptime} accepts for each directive, in the C locale. */
final class TimeDirectives {

    static final List<String> MONTHS =
            names(Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));

    static final List<String> DAYS =
            names(Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    private static final String WEEK = "5[0-3]|[0-4]\\d|\\d";

    static final Map<Character, String> FORMS = Map.ofEntries(
            Map.entry('d', "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]"),
            Map.entry('f', "[0-9]{1,6}"),
            Map.entry('G', "\\d\\d\\d\\d"),
            Map.entry('H', "2[0-3]|[0-1]\\d|\\d"),
            Map.entry('I', "1[0-2]|0[1-9]|[1-9]"),
            Map.entry('j', "36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]"),
            Map.entry('m', "1[0-2]|0[1-9]|[1-9]"),
            Map.entry('M', "[0-5]\\d|\\d"),
            Map.entry('S', "6[0-1]|[0-5]\\d|\\d"),
            Map.entry('u', "[1-7]"),
            Map.entry('U', WEEK),
            Map.entry('V', "5[0-3]|0[1-9]|[1-4]\\d|\\d"),
            Map.entry('w', "[0-6]"),
            Map.entry('W', WEEK),
            Map.entry('y', "\\d\\d"),
            Map.entry('Y', "\\d\\d\\d\\d"),
            Map.entry('z', "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|(?-i:Z)"),
            Map.entry('A', longestFirst(DAYS)),
            Map.entry('a', longestFirst(shortened(DAYS))),
            Map.entry('B', longestFirst(MONTHS)),
            Map.entry('b', longestFirst(shortened(MONTHS))),
            Map.entry('p', "am|pm"),
            Map.entry('Z', "utc|gmt"));

    static final Map<Character, String> COMPOSED =
            Map.of('c', "%a %b %d %H:%M:%S %Y", 'x', "%m/%d/%y", 'X', "%H:%M:%S");

    private TimeDirectives() {}

    private static List<String> names(Stream<String> names) {
        return names.map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    static List<String> shortened(List<String> names) {
        return names.stream().map(name -> name.substring(0, 3)).toList();
    }

    private static String longestFirst(List<String> names) {
        return String.join(
                "|",
                names.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList());
    }
}
