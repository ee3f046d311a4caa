package org.recce4j.render.jinja.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Python's {@code /}, {@code //} and {@code %} of numbers. */
final class Division {

    private Division() {}

    /** {@code /}: always a float, rounded once. */
    static Object divide(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = PythonNumbers.plain(left);
        Object b = PythonNumbers.plain(right);
        if (a instanceof Double || b instanceof Double) {
            double divisor = PythonNumbers.toDouble(b);
            if (divisor == 0) {
                throw PythonException.zeroDivision("float division by zero");
            }
            return PythonNumbers.toDouble(a) / divisor;
        }
        BigInteger divisor = PythonNumbers.big(b);
        if (divisor.signum() == 0) {
            throw PythonException.zeroDivision("division by zero");
        }
        if (a instanceof Long x && b instanceof Long y && isExact(x) && isExact(y)) {
            return (double) x / (double) y;
        }
        IntegerCost.work(meter, PythonNumbers.big(a).bitLength(), divisor.bitLength());
        double quotient = new BigDecimal(PythonNumbers.big(a))
                .divide(new BigDecimal(divisor), new MathContext(60, RoundingMode.HALF_EVEN))
                .doubleValue();
        if (Double.isInfinite(quotient)) {
            throw PythonException.overflow("integer division result too large for a float");
        }
        return quotient;
    }

    private static boolean isExact(long value) {
        return Math.abs(value) <= 1L << 53 && value != Long.MIN_VALUE;
    }

    /** {@code //}: rounds down. */
    static Object floorDivide(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = PythonNumbers.plain(left);
        Object b = PythonNumbers.plain(right);
        if (a instanceof Double || b instanceof Double) {
            double dividend = PythonNumbers.toDouble(a);
            double divisor = PythonNumbers.toDouble(b);
            if (divisor == 0) {
                throw PythonException.zeroDivision("float floor division by zero");
            }
            return floorOfQuotient(dividend, divisor);
        }
        return TemplateValues.integer(divideAndModulo(meter, a, b, "integer division or modulo by zero")[0]);
    }

    /** CPython's {@code float_divmod}. */
    private static double floorOfQuotient(double dividend, double divisor) {
        double remainder = modulo(dividend, divisor);
        double quotient = (dividend - remainder) / divisor;
        if (quotient == 0) {
            return Math.copySign(0, dividend / divisor);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /** {@code %}: has the divisor's sign. */
    static Object modulo(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = PythonNumbers.plain(left);
        Object b = PythonNumbers.plain(right);
        if (a instanceof Double || b instanceof Double) {
            double divisor = PythonNumbers.toDouble(b);
            if (divisor == 0) {
                throw PythonException.zeroDivision("float modulo");
            }
            return modulo(PythonNumbers.toDouble(a), divisor);
        }
        return TemplateValues.integer(divideAndModulo(meter, a, b, "integer modulo by zero")[1]);
    }

    private static double modulo(double dividend, double divisor) {
        double remainder = dividend % divisor;
        if (remainder == 0) {
            return Math.copySign(0, divisor);
        }
        return (divisor < 0) == (remainder < 0) ? remainder : remainder + divisor;
    }

    private static BigInteger[] divideAndModulo(Meter meter, Object a, Object b, String byZero) {
        BigInteger divisor = PythonNumbers.big(b);
        if (divisor.signum() == 0) {
            throw PythonException.zeroDivision(byZero);
        }
        IntegerCost.work(meter, PythonNumbers.big(a).bitLength(), divisor.bitLength());
        BigInteger[] result = PythonNumbers.big(a).divideAndRemainder(divisor);
        if (result[1].signum() != 0 && result[1].signum() != divisor.signum()) {
            result[0] = result[0].subtract(BigInteger.ONE);
            result[1] = result[1].add(divisor);
        }
        return result;
    }
}
