package org.recce4j.diff.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.print.Numbers;

/** Numbers and small charts in the cells of a table for people. */
final class Cells {

    private static final String EIGHTHS = "▏▎▍▌▋▊▉";
    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";
    private static final int BAR = 8;
    private static final int MOST_DIGITS = 25;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{4,}(\\.\\d+)?");
    private static final Pattern TIMESTAMP = Pattern.compile("([-+]?\\d{4,}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)"
            + "(?:(\\.\\d*[1-9])0*|\\.0+)?(?:(Z|[-+]\\d\\d(?::(?!00)\\d\\d)?)(?::00)?)?");
    private static final int NAMES = 10;

    private Cells() {}

    /** Returns a whole number with separators of thousands. */
    static String of(long number) {
        return Numbers.of(number);
    }

    /** Returns a value; a floating point number with six significant digits. */
    static String of(Object value) {
        return value instanceof Double number && Double.isFinite(number) ? of(number.doubleValue()) : value.toString();
    }

    /** Returns a number with six significant digits, with separators of thousands where it is neither long nor tiny. */
    static String of(double number) {
        double size = Math.abs(number);
        if (size >= 1e15 || (size < 1e-4 && size > 0) || !Double.isFinite(number)) {
            return Double.isFinite(number) ? String.format(Locale.ROOT, "%.5e", number) : String.valueOf(number);
        }
        int whole = size < 1 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
        String text = String.format(Locale.ROOT, "%,." + Math.max(0, 6 - whole) + "f", number);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** Returns a number with all its digits, with separators of thousands where it is not long; other values as they are. */
    static String exact(Object value) {
        if (!(value instanceof BigDecimal) && !(value instanceof Double number && Double.isFinite(number))) {
            return value.toString();
        }
        BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
        String plain = number.toPlainString();
        return plain.length() <= MOST_DIGITS ? number(plain) : number(number.toString());
    }

    /** Returns a number that a warehouse wrote with separators of thousands; any other text as it is. */
    static String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return text;
        }
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + text.substring(whole.length());
    }

    /** Returns a timestamp as {@code 2026-03-01 23:30:00.5+00}; any other text as it is. */
    static String timestamp(String text) {
        Matcher timestamp = TIMESTAMP.matcher(text);
        return timestamp.matches() ? timestamp.replaceFirst("$1 $2$3$4").replace("Z", "+00") : text;
    }

    /** Returns a percentage with one digit after the point; none and all are only those that are exact. */
    static String percent(long part, long whole) {
        String text = String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
        if (part != 0 && text.matches("-?0\\.0%")) {
            return "<0.1%";
        }
        return part < whole && text.equals("100.0%") ? ">99.9%" : text;
    }

    /** Returns a share as a percentage with a bar, such as {@code 12.5% █}; an empty text for none. */
    static String share(long part, long whole) {
        if (part == 0 || whole == 0) {
            return "";
        }
        double share = (double) part / whole;
        return percent(part, whole) + " " + bar(share, BAR);
    }

    /** Returns one letter for each number, its height by the largest one; of null, which is beyond every number, a full one. */
    static String line(List<@Nullable Double> numbers) {
        double largest = numbers.stream()
                .filter(Objects::nonNull)
                .mapToDouble(number -> Objects.requireNonNull(number))
                .max()
                .orElse(1);
        StringBuilder line = new StringBuilder();
        for (Double number : numbers) {
            double height = number == null ? 1 : number / largest;
            line.append(HEIGHTS.charAt((int) Math.round(height * (HEIGHTS.length() - 1))));
        }
        return line.toString();
    }

    /** Returns the first of many names, and how many more there are. */
    static String names(List<String> names) {
        int more = names.size() - NAMES;
        return more < 2
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMES)) + " and " + of(more) + " more";
    }

    /** Returns a text; a blank one in quotes. */
    static String text(String text) {
        return text.isBlank() ? '"' + text + '"' : text;
    }

    /** Returns a bar of at most so many letters; never empty unless the share is 0. */
    static String bar(double share, int letters) {
        if (!(share > 0)) {
            return "";
        }
        int eighths = Math.max(1, (int) Math.round(Math.min(share, 1) * letters * 8));
        String full = "█".repeat(eighths / 8);
        return eighths % 8 == 0 ? full : full + EIGHTHS.charAt(eighths % 8 - 1);
    }
}
