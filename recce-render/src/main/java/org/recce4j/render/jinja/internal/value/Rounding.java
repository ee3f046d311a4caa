package org.recce4j.render.jinja.internal.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Python's {@code round} and {@code int} of a float. */
public final class Rounding {

    private Rounding() {}

    /** Python's {@code round(number, digits)}: half to even, of the exact binary value. */
    public static Object round(Meter meter, @Nullable Object number, @Nullable Integer digits) {
        Object plain = PythonNumbers.plain(number);
        if (plain instanceof Double value) {
            return roundFloat(value, digits);
        }
        if (digits == null || digits >= 0) {
            return plain;
        }
        if (-(long) digits > PythonNumbers.big(plain).bitLength() / 3 + 1) {
            return 0L;
        }
        IntegerCost.work(
                meter,
                PythonNumbers.big(plain).bitLength() * 4L,
                PythonNumbers.big(plain).bitLength() * 4L);
        BigDecimal rounded = new BigDecimal(PythonNumbers.big(plain)).setScale(digits, RoundingMode.HALF_EVEN);
        return TemplateValues.integer(rounded.toBigInteger());
    }

    private static Object roundFloat(double value, @Nullable Integer digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return digits == null ? truncate(value) : (Object) value;
        }
        // beyond these no digit of any float changes, or none is left
        int scale = digits == null ? 0 : Math.max(-400, Math.min(1_100, digits));
        BigDecimal rounded = new BigDecimal(value).setScale(scale, RoundingMode.HALF_EVEN);
        if (digits == null) {
            return TemplateValues.integer(rounded.toBigInteger());
        }
        double result = rounded.doubleValue();
        return result == 0 ? Math.copySign(0, value) : (Object) result;
    }

    /** Python's {@code int(float)}. */
    public static Object truncate(double value) {
        if (Double.isNaN(value)) {
            throw PythonException.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw PythonException.overflow("cannot convert float infinity to integer");
        }
        return TemplateValues.integer(new BigDecimal(value).toBigInteger());
    }
}
