package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.Moments;
import org.recce4j.model.Json;

/** Values as agate keeps them, and as pydantic writes them then. */
final class AgateValue {

    private AgateValue() {}

    /** Returns the value as agate keeps it in a column of this type. */
    static @Nullable Object as(String type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type.equals("number")) {
            if (value instanceof Double number) {
                return isDecimal(number) ? (Object) new BigDecimal(PythonFloat.of(number)) : number;
            }
            return PythonValue.isWhole(value) ? new BigDecimal(value.toString()) : value;
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
            return Double.isFinite(number) ? new Json.Str(PythonFloat.of(number)) : Json.Null.INSTANCE;
        }
        if (value instanceof BigDecimal) {
            return new Json.Str(value.toString());
        }
        return value instanceof Temporal moment
                ? new Json.Str(Moments.text(moment).orElseGet(moment::toString))
                : Json.of(value);
    }
}
