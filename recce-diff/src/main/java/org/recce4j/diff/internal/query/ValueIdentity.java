package org.recce4j.diff.internal.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/**
 * Values of two results that are equal exactly if they are the same value, by the rules of {@code BuildDialect.exact}: numbers by
 * value, timestamps as readings of a clock in UTC, everything else as text.
 */
final class ValueIdentity {

    private ValueIdentity() {}

    /**
     * Returns what is equal for equal values; null for NULL.
     *
     * @param cell a value of a table
     * @param own its column
     * @param other the column to compare it with
     */
    static @Nullable Object of(Json cell, ResultColumn own, ResultColumn other) {
        if (cell == Json.Null.INSTANCE) {
            return null;
        }
        String text = cell instanceof Json.Num number ? number.text() : String.valueOf(cell.toPlain());
        if (isNumber(own.type()) && isNumber(other.type())) {
            return number(text, own.type(), other.type());
        }
        return isMoment(own.type()) && isMoment(other.type()) ? moment(text) : text;
    }

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Exact || type instanceof SqlType.Approximate;
    }

    private static boolean isMoment(SqlType type) {
        return type instanceof SqlType.Date || type instanceof SqlType.Timestamp;
    }

    private static Object number(String text, SqlType own, SqlType other) {
        if (text.endsWith("NaN") || text.endsWith("Infinity")) {
            return text;
        }
        boolean bothReal = own instanceof SqlType.Approximate && other instanceof SqlType.Approximate;
        BigDecimal value = bothReal && ((SqlType.Approximate) own).bits() == 32
                ? new BigDecimal(Float.parseFloat(text))
                : bothReal ? new BigDecimal(Double.parseDouble(text)) : new BigDecimal(text);
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private static String moment(String text) {
        String reading = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        if (reading.indexOf('.') > 0) {
            return reading.replaceFirst("\\.?0+$", "");
        }
        return reading.indexOf('T') < 0 && !reading.endsWith("infinity") ? reading + "T00:00:00" : reading;
    }
}
