package org.recce4j.render.jinja.internal.modules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code strftime} and {@code strptime} (Python 3.11, datetime, "Format Codes"), in the C locale. */
final class TimeFormat {

    private TimeFormat() {}

    static String format(Meter meter, String spec, PythonMoment moment) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < spec.length(); i++) {
            meter.fits(out.length());
            char c = spec.charAt(i);
            if (c != '%' || i + 1 >= spec.length()) {
                out.append(c);
                continue;
            }
            char code = spec.charAt(++i);
            boolean isUnpadded = code == '-' && i + 1 < spec.length();
            String value = value(meter, isUnpadded ? spec.charAt(++i) : code, moment);
            out.append(isUnpadded ? value.replaceFirst("^[0 ]+(?=.)", "") : value);
        }
        return out.toString();
    }

    private static String value(Meter meter, char code, PythonMoment moment) {
        LocalDateTime t = moment.local();
        PythonZone zone = moment.zone();
        return switch (code) {
            case 'a' -> t.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ROOT);
            case 'A' -> t.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> t.getMonth().getDisplayName(TextStyle.SHORT, Locale.ROOT);
            case 'B' -> t.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'c' -> format(meter, "%a %b %e %H:%M:%S %Y", moment);
            case 'C' -> padded(t.getYear() / 100, 2);
            case 'd' -> padded(t.getDayOfMonth(), 2);
            case 'D', 'x' -> format(meter, "%m/%d/%y", moment);
            case 'e' -> String.format(Locale.ROOT, "%2d", t.getDayOfMonth());
            case 'f' -> padded(t.getNano() / 1_000, 6);
            case 'F' -> format(meter, "%Y-%m-%d", moment);
            case 'G' -> String.valueOf(t.get(IsoFields.WEEK_BASED_YEAR));
            case 'H' -> padded(t.getHour(), 2);
            case 'I' -> padded(t.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2);
            case 'j' -> padded(t.getDayOfYear(), 3);
            case 'm' -> padded(t.getMonthValue(), 2);
            case 'M' -> padded(t.getMinute(), 2);
            case 'n' -> "\n";
            case 'p' -> t.getHour() < 12 ? "AM" : "PM";
            case 'R' -> format(meter, "%H:%M", moment);
            case 's' -> String.valueOf(t.toEpochSecond(zone == null ? ZoneOffset.UTC : zone.offsetAt(t)));
            case 'S' -> padded(t.getSecond(), 2);
            case 't' -> "\t";
            case 'T', 'X' -> format(meter, "%H:%M:%S", moment);
            case 'u' -> String.valueOf(t.getDayOfWeek().getValue());
            case 'U' -> padded((t.getDayOfYear() + 6 - t.getDayOfWeek().getValue() % 7) / 7, 2);
            case 'V' -> padded(t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case 'w' -> String.valueOf(t.getDayOfWeek().getValue() % 7);
            case 'W' -> padded((t.getDayOfYear() + 6 - (t.getDayOfWeek().getValue() + 6) % 7) / 7, 2);
            case 'y' -> padded(t.getYear() % 100, 2);
            case 'Y' -> String.valueOf(t.getYear());
            case 'z' -> zone == null ? "" : offset(zone.offsetAt(t), "");
            case 'Z' -> zone == null ? "" : zone.name(t);
            case '%' -> "%";
            default -> "%" + code;
        };
    }

    private static String padded(int number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** {@code +01:00}, with seconds where there are any. */
    static String offset(ZoneOffset offset, String separator) {
        int seconds = Math.abs(offset.getTotalSeconds());
        return (offset.getTotalSeconds() < 0 ? "-" : "+")
                + padded(seconds / 3_600, 2)
                + separator
                + padded(seconds / 60 % 60, 2)
                + (seconds % 60 == 0 ? "" : separator + padded(seconds % 60, 2));
    }

    static PythonMoment parse(Meter meter, String text, String format) {
        return new Parser(meter, text, format).parse();
    }

    /** One text against one format. */
    private static final class Parser {
        private final Meter meter;
        private final String text;
        private final String format;
        private final Map<Character, Integer> values = new HashMap<>();
        private ZoneOffset offset = ZoneOffset.UTC;
        private boolean hasOffset;
        private int at;

        Parser(Meter meter, String text, String format) {
            this.meter = meter;
            this.text = text;
            this.format = format;
        }

        private PythonException mismatch() {
            return PythonException.valueError(
                    "time data " + Repr.repr(text) + " does not match format " + Repr.repr(format));
        }

        PythonMoment parse() {
            String spec =
                    format.replace("%T", "%H:%M:%S").replace("%D", "%m/%d/%y").replace("%F", "%Y-%m-%d");
            for (int i = 0; i < spec.length(); i++) {
                meter.step();
                char c = spec.charAt(i);
                if (c == '%' && i + 1 < spec.length()) {
                    read(spec.charAt(++i));
                } else if (Character.isWhitespace(c)) {
                    skipSpace();
                } else {
                    expect(c);
                }
            }
            if (at < text.length()) {
                throw PythonException.valueError("unconverted data remains: " + text.substring(at));
            }
            return moment();
        }

        private void skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private void expect(char c) {
            if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != Character.toLowerCase(c)) {
                throw mismatch();
            }
            at++;
        }

        private void read(char code) {
            switch (code) {
                case 'd', 'H', 'I', 'm', 'M', 'S', 'y' -> values.put(code, number(2));
                case 'j' -> values.put(code, number(3));
                case 'Y' -> values.put(code, number(4));
                case 'f' -> fraction();
                case 'b', 'h' ->
                    values.put('m', name(12, i -> Month.of(i).getDisplayName(TextStyle.SHORT, Locale.ROOT)));
                case 'B' -> values.put('m', name(12, i -> Month.of(i).getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
                case 'a' -> name(7, i -> DayOfWeek.of(i).getDisplayName(TextStyle.SHORT, Locale.ROOT));
                case 'A' -> name(7, i -> DayOfWeek.of(i).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
                case 'p' -> values.put('p', name(2, i -> i == 1 ? "AM" : "PM"));
                case 'z' -> zone();
                case 'Z' -> name(2, i -> i == 1 ? "UTC" : "GMT");
                case '%' -> expect('%');
                default ->
                    throw PythonException.valueError(
                            "'" + code + "' is a bad directive in format " + Repr.repr(format));
            }
        }

        private int number(int most) {
            int start = at;
            while (at < text.length() && at - start < most && Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (at == start) {
                throw mismatch();
            }
            return Integer.parseInt(text.substring(start, at));
        }

        private void fraction() {
            int start = at;
            int number = number(6);
            for (int digits = at - start; digits < 6; digits++) {
                number *= 10;
            }
            values.put('f', number);
        }

        private int name(int count, IntFunction<String> name) {
            for (int i = 1; i <= count; i++) {
                String candidate = name.apply(i);
                if (text.regionMatches(true, at, candidate, 0, candidate.length())) {
                    at += candidate.length();
                    return i;
                }
            }
            throw mismatch();
        }

        private void zone() {
            hasOffset = true;
            if (text.startsWith("Z", at)) {
                at++;
                return;
            }
            boolean isNegative = text.startsWith("-", at);
            if (!isNegative && !text.startsWith("+", at)) {
                throw mismatch();
            }
            at++;
            int seconds = number(2) * 3_600;
            at += text.startsWith(":", at) ? 1 : 0;
            seconds += number(2) * 60;
            offset = ZoneOffset.ofTotalSeconds(isNegative ? -seconds : seconds);
        }

        private int value(char code, int standard) {
            return values.getOrDefault(code, standard);
        }

        private PythonMoment moment() {
            int shortYear = value('y', 0);
            int year = value('Y', values.containsKey('y') ? shortYear + (shortYear < 69 ? 2_000 : 1_900) : 1_900);
            int hour = value('H', 0);
            if (values.containsKey('I')) {
                hour = value('I', 0) % 12 + (value('p', 1) == 2 ? 12 : 0);
            }
            try {
                LocalDate date = values.containsKey('j')
                        ? LocalDate.ofYearDay(year, value('j', 1))
                        : PythonDate.date(year, value('m', 1), value('d', 1));
                PythonZone zone = hasOffset ? new PythonZone(offset) : null;
                return new PythonMoment(
                        date.atTime(PythonTime.time(hour, value('M', 0), value('S', 0), value('f', 0))), zone);
            } catch (DateTimeException outside) {
                throw mismatch();
            }
        }
    }
}
