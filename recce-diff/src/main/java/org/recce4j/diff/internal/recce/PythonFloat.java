package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as Python's {@code repr} writes a float. */
final class PythonFloat {

    private PythonFloat() {}

    /** Returns the shortest digits that mean the number: plain from 0.0001 up to 10^16, else with an exponent. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return Double.doubleToRawLongBits(value) == 0 ? "0.0" : "-0.0";
        }
        BigDecimal digits = shortest(value).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return (digits.scale() < 1 ? digits.setScale(1) : digits).toPlainString();
        }
        BigDecimal mantissa = digits.movePointLeft(exponent);
        return String.format(
                Locale.ROOT, "%se%+03d", mantissa.stripTrailingZeros().toPlainString(), exponent);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }
}
