package org.recce4j.diff.internal.places;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Rows;

/** A value of {@link Rows#value} as an object that is equal to that of another warehouse exactly if the values are the same. */
public final class ComparedValue {

    /** From here on a floating point number equals no exact one, as within one warehouse. */
    private static final double WIDEST = 1e37;

    private ComparedValue() {}

    /** Returns the object; null for NULL. */
    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return number(decimal);
        }
        if (value instanceof BigInteger integer) {
            return number(new BigDecimal(integer));
        }
        if (value instanceof Double || value instanceof Float) {
            return floating(((Number) value).doubleValue());
        }
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return value instanceof Json document ? document(document) : value;
    }

    /** Returns a number as {@link #of} returns one of an exact type; a floating point number is what it is in binary. */
    static @Nullable Object number(@Nullable Object value) {
        boolean isFloating = value instanceof Double || value instanceof Float;
        return isFloating && value instanceof Number number && Math.abs(number.doubleValue()) < WIDEST
                ? of(new BigDecimal(number.doubleValue()))
                : of(value);
    }

    /** A Long if it is one, so that most numbers are small objects. */
    private static Object number(BigDecimal decimal) {
        if (decimal.signum() == 0) {
            return 0L;
        }
        BigDecimal stripped = decimal.stripTrailingZeros();
        boolean isLong = stripped.scale() <= 0
                && stripped.precision() - stripped.scale() <= 19
                && stripped.toBigInteger().bitLength() < Long.SIZE;
        return isLong ? (Object) stripped.longValueExact() : stripped;
    }

    /** The sign of zero does not count, and there is one NaN. */
    private static Double floating(double number) {
        return number == 0 ? 0.0 : number;
    }

    /** Numbers are equal whatever their scale, objects whatever the order of their fields. */
    private static Object document(Json value) {
        if (value instanceof Json.Num number) {
            return number(number.value());
        }
        if (value instanceof Json.Arr array) {
            return array.items().stream().map(ComparedValue::document).toList();
        }
        if (value instanceof Json.Obj object) {
            Map<String, Object> fields = new LinkedHashMap<>();
            object.fields().forEach((name, field) -> fields.put(name, document(field)));
            return fields;
        }
        return value;
    }

    /** Returns such an object as text for people. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return Rows.text(copy);
        }
        return value instanceof Instant moment ? Rows.text(moment.atOffset(ZoneOffset.UTC)) : String.valueOf(value);
    }
}
