package org.recce4j.render.internal.calibration;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.model.Json;

/** What a variable's value can be that prints as some text. */
final class TextValues {

    private TextValues() {}

    /**
     * Returns the values, the likeliest first.
     *
     * @param parents the calls of {@code ref} and {@code source} by what they print
     */
    static List<Json> of(String text, Map<String, Json> parents) {
        Set<Json> values = new LinkedHashSet<>();
        Json parent = parents.get(text);
        if (parent != null) {
            values.add(parent);
        }
        if (text.equals("True") || text.equals("False")) {
            values.add(Json.of(text.equals("True")));
        }
        if (isNumber(text)) {
            values.add(Json.of(text.indexOf('.') < 0 ? new BigDecimal(text).toBigInteger() : new BigDecimal(text)));
        }
        values.add(Json.of(text));
        return List.copyOf(values);
    }

    /** Whether a text is how Python prints a number: no sign but minus, no zeros in front, no exponent. */
    private static boolean isNumber(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "0" : digits.substring(point + 1);
        return areDigits(whole) && areDigits(fraction) && (whole.length() == 1 || !whole.startsWith("0"));
    }

    private static boolean areDigits(String text) {
        return !text.isEmpty() && text.length() < 30 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
