package org.recce4j.render.jinja.internal.value;

import java.math.BigInteger;
import java.util.Locale;

/** The parts that {@code %} and {@code format} have in common: digits in a base, groups, padding. */
final class Digits {

    private Digits() {}

    /** Of the absolute value, without prefix. */
    static String inBase(BigInteger number, char conversion) {
        int radix = switch (conversion) {
            case 'b' -> 2;
            case 'o' -> 8;
            case 'x', 'X' -> 16;
            default -> 10;
        };
        String digits = number.abs().toString(radix);
        return conversion == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    static String prefix(char conversion) {
        return "boxX".indexOf(conversion) < 0 ? "" : "0" + conversion;
    }

    /** Puts a separator between groups of the whole part's digits. */
    static String grouped(String digits, char separator, int size) {
        int whole = 0;
        while (whole < digits.length() && Character.digit(digits.charAt(whole), size == 4 ? 16 : 10) >= 0) {
            whole++;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int i = whole - size; i > 0; i -= size) {
            text.insert(i, separator);
        }
        return text.toString();
    }

    static String pad(Meter meter, String text, int width, char align, String fill) {
        int missing = width - Text.length(text);
        if (missing <= 0) {
            return text;
        }
        meter.size(width);
        int before = align == '<' ? 0 : align == '^' ? missing / 2 : missing;
        return fill.repeat(before) + text + fill.repeat(missing - before);
    }
}
