package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.FrameTypes;
import org.recce4j.diff.internal.check.Moments;
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
            return PythonText.bytes(bytes);
        }
        if (value instanceof Json nested) {
            return PythonText.json(nested, column.nativeType());
        }
        return value instanceof String text ? ofText(text, column) : PythonTimes.value(value);
    }

    private static Object ofText(String text, ResultColumn column) {
        if (column.nativeType().toUpperCase(Locale.ROOT).startsWith("INTERVAL")) {
            return PythonTimes.interval(text);
        }
        return column.type() instanceof SqlType.Date || column.type() instanceof SqlType.Timestamp
                ? PythonTimes.withoutEnd(text, column.type())
                : text;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof BigInteger;
    }

    /** Returns the value as agate keeps it in a column of this type. */
    static @Nullable Object as(String type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type.equals("number")) {
            if (value instanceof Double number) {
                return isDecimal(number) ? (Object) new BigDecimal(PythonText.number(number)) : number;
            }
            return isWhole(value) ? new BigDecimal(value.toString()) : value;
        }
        return type.equals("text") ? PythonText.of(value) : value;
    }

    /** NaN, the infinities and the negative zero have no BigDecimal. */
    private static boolean isDecimal(Double number) {
        return Double.isFinite(number) && (number != 0 || Double.doubleToRawLongBits(number) == 0);
    }

    /** Returns the value as pydantic writes it. */
    static Json json(@Nullable Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new Json.Str(PythonText.number(number)) : Json.Null.INSTANCE;
        }
        if (value instanceof BigDecimal) {
            return new Json.Str(value.toString());
        }
        return value instanceof Temporal moment
                ? new Json.Str(Moments.text(moment).orElseGet(moment::toString))
                : Json.of(value);
    }
}
