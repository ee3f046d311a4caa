package org.recce4j.render.jinja.internal.modules;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.recce4j.render.jinja.internal.value.Meter;

/** {@code strftime} (Python 3.11, datetime, "Format Codes"), in the C locale. */
final class TimeFormat {

    private TimeFormat() {}

    static String format(Meter meter, String spec, PythonDatetime datetime) {
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
            String value = value(meter, isUnpadded ? spec.charAt(++i) : code, datetime);
            out.append(isUnpadded ? value.replaceFirst("^[0 ]+(?=.)", "") : value);
        }
        return out.toString();
    }

    private static String value(Meter meter, char code, PythonDatetime datetime) {
        LocalDateTime t = datetime.local();
        PythonTimeZone zone = datetime.zone();
        return switch (code) {
            case 'a' -> t.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ROOT);
            case 'A' -> t.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> t.getMonth().getDisplayName(TextStyle.SHORT, Locale.ROOT);
            case 'B' -> t.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'c' -> format(meter, "%a %b %e %H:%M:%S %Y", datetime);
            case 'C' -> padded(t.getYear() / 100, 2);
            case 'd' -> padded(t.getDayOfMonth(), 2);
            case 'D', 'x' -> format(meter, "%m/%d/%y", datetime);
            case 'e' -> String.format(Locale.ROOT, "%2d", t.getDayOfMonth());
            case 'f' -> padded(t.getNano() / 1_000, 6);
            case 'F' -> format(meter, "%Y-%m-%d", datetime);
            case 'G' -> String.valueOf(t.get(IsoFields.WEEK_BASED_YEAR));
            case 'H' -> padded(t.getHour(), 2);
            case 'I' -> padded(t.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2);
            case 'j' -> padded(t.getDayOfYear(), 3);
            case 'm' -> padded(t.getMonthValue(), 2);
            case 'M' -> padded(t.getMinute(), 2);
            case 'n' -> "\n";
            case 'p' -> t.getHour() < 12 ? "AM" : "PM";
            case 'R' -> format(meter, "%H:%M", datetime);
            case 's' -> String.valueOf(t.toEpochSecond(zone == null ? ZoneOffset.UTC : zone.offsetAt(t)));
            case 'S' -> padded(t.getSecond(), 2);
            case 't' -> "\t";
            case 'T', 'X' -> format(meter, "%H:%M:%S", datetime);
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
}
