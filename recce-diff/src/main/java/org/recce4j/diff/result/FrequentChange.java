package org.recce4j.diff.result;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * A change of a column's values that several rows have in common. As JSON {@code {column, kind, base, current, by,
 * rows}}.
 *
 * @param column the column
 * @param kind what the rows have in common
 * @param base the value in base of a {@link Kind#VALUE}; null for NULL and for other kinds
 * @param current the value in current of a {@link Kind#VALUE}; null for NULL and for other kinds
 * @param by the number of a {@link Kind#FACTOR} and a {@link Kind#DIFFERENCE}, the seconds of a {@link Kind#SHIFT};
 *     null for other kinds
 * @param rows number of rows with this change
 */
public record FrequentChange(
        String column,
        Kind kind,
        @Nullable String base,
        @Nullable String current,
        @Nullable BigDecimal by,
        long rows) {

    /** What rows have in common. */
    public enum Kind {
        /** The same value in base, and the same in current. */
        VALUE,
        /** Base has NULL, current a value. */
        FROM_NULL,
        /** Base has a value, current NULL. */
        TO_NULL,
        /** Numbers are multiplied by the same number; floating point numbers to nine digits. */
        FACTOR,
        /** The same number is added; to floating point numbers to nine digits. */
        DIFFERENCE,
        /** Dates or timestamps are moved by the same time. */
        SHIFT,
        /** Texts differ only in upper and lower case. */
        CASE,
        /** Texts differ only in white space. */
        WHITE_SPACE,
        /** Texts differ only in case and in white space. */
        CASE_AND_WHITE_SPACE,
        /** Floating point numbers are equal to nine digits. */
        ROUNDING
    }

    /** Returns the change for people, without its column and its rows. */
    String words() {
        return switch (kind) {
            case VALUE -> text(base) + " → " + text(current);
            case FROM_NULL -> "NULL → a value";
            case TO_NULL -> "a value → NULL";
            case FACTOR -> "× " + plain();
            case DIFFERENCE -> sign() + " " + plain().replaceFirst("^-", "");
            case SHIFT -> sign() + " " + Durations.words(number().abs());
            case CASE -> "only upper and lower case";
            case WHITE_SPACE -> "only white space";
            case CASE_AND_WHITE_SPACE -> "only case and white space";
            case ROUNDING -> "equal to 9 digits";
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "NULL" : SampleTable.text(new Json.Str(value), "text");
    }

    private String sign() {
        return number().signum() < 0 ? "-" : "+";
    }

    private String plain() {
        return Cells.number(number().toPlainString());
    }

    private BigDecimal number() {
        return by == null ? BigDecimal.ZERO : by.signum() == 0 ? by : by.stripTrailingZeros();
    }

    Json.Obj toJson() {
        return Json.Obj.builder()
                .put("column", column)
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("base", base)
                .put("current", current)
                .put("by", by)
                .put("rows", rows)
                .build();
    }
}
