package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.FrameTypes;
import org.recce4j.model.Json;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlType;

/**
 * Values as Python's drivers give them: Long and BigInteger for int, BigDecimal for Decimal, Double for float, Boolean,
 * LocalDate, LocalDateTime and OffsetDateTime for datetime, and String for whatever agate turns into text.
 */
final class PythonValue {

    private PythonValue() {}

    static @Nullable Object read(Rows rows, int index) throws SQLException {
        ResultColumn column = rows.columns().get(index);
        if (column.type() instanceof SqlType.Document) {
            return rows.document(index);
        }
        Object value = rows.value(index);
        return value == null ? null : of(value, column);
    }

    private static Object of(Object value, ResultColumn column) {
        if (value instanceof Float number) {
            return (double) number;
        }
        if (isWhole(value) && FrameTypes.type(column).equals("number")) {
            return new BigDecimal(value.toString());
        }
        if (value instanceof byte[] bytes) {
            return PythonBytes.of(bytes);
        }
        if (value instanceof Json nested) {
            return PythonJsonText.of(nested, column.nativeType());
        }
        return value instanceof String text ? ofText(text, column) : PythonTimes.value(value);
    }

    private static Object ofText(String text, ResultColumn column) {
        if (column.nativeType().toUpperCase(Locale.ROOT).startsWith("INTERVAL")) {
            return PythonIntervals.text(text);
        }
        return column.type() instanceof SqlType.Date || column.type() instanceof SqlType.Timestamp
                ? PythonTimes.withoutEnd(text, column.type())
                : text;
    }

    static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof BigInteger;
    }
}
