package org.recce4j.sql.internal.value;

import java.util.Locale;

/** Floating-point numbers as DuckDB and PostgreSQL write them: {@code nan}, {@code Infinity}, {@code -inf}, {@code 1e+22}. */
final class FloatTexts {

    private FloatTexts() {}

    static Double ofDouble(String text) {
        return Double.valueOf(javaText(text));
    }

    /** Not through a double, which would round twice. */
    static Float ofFloat(String text) {
        return Float.valueOf(javaText(text));
    }

    private static String javaText(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith("nan")) {
            return "NaN";
        }
        return lower.contains("inf") ? (lower.startsWith("-") ? "-Infinity" : "Infinity") : text;
    }
}
