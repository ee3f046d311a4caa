package org.recce4j.render.jinja.internal.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's {@code **} of numbers. */
final class Exponentiation {

    private static final int CONSTANT_BASE_BITS = 1;

    private Exponentiation() {}

    private static double log2(BigInteger number) {
        return number.bitLength() < Long.SIZE
                ? Math.log(Math.abs((double) number.longValue())) / Math.log(2)
                : number.bitLength();
    }

    /** {@code **}. */
    static Object power(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = PythonNumbers.plain(left);
        Object b = PythonNumbers.plain(right);
        if (a instanceof Double || b instanceof Double || PythonNumbers.big(b).signum() < 0) {
            return power(PythonNumbers.toDouble(a), PythonNumbers.toDouble(b));
        }
        BigInteger base = PythonNumbers.big(a);
        BigInteger exponent = PythonNumbers.big(b);
        if (base.abs().bitLength() <= CONSTANT_BASE_BITS) {
            return base.signum() < 0 ? (exponent.testBit(0) ? -1L : 1L) : (Object) powerOfBit(base, exponent);
        }
        long bits = exponent.bitLength() > Integer.SIZE ? Long.MAX_VALUE : (long) (log2(base) * exponent.longValue());
        IntegerCost.require(meter, bits);
        IntegerCost.work(meter, bits, bits);
        return TemplateValues.integer(base.pow(exponent.intValueExact()));
    }

    private static long powerOfBit(BigInteger base, BigInteger exponent) {
        return base.signum() == 0 && exponent.signum() != 0 ? 0L : 1L;
    }

    private static Object power(double base, double exponent) {
        if (base == 0 && exponent < 0) {
            throw PythonException.zeroDivision("0.0 cannot be raised to a negative power");
        }
        if (base < 0 && exponent != Math.rint(exponent) && !Double.isInfinite(base)) {
            throw PythonException.unsupported("complex numbers are not supported");
        }
        double value = base == 1 ? 1 : Math.pow(base, exponent);
        if (Double.isInfinite(value) && !Double.isInfinite(base) && !Double.isInfinite(exponent)) {
            throw PythonException.overflow("(34, 'Numerical result out of range')");
        }
        return value;
    }
}
