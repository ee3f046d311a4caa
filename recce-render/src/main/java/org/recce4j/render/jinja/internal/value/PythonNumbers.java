package org.recce4j.render.jinja.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Python's arithmetic: int of any size, float, and bool as int. Both operands are numbers. */
public final class PythonNumbers {

    private static final int BITS_OF_A_CHARACTER = 8;
    private static final int CONSTANT_BASE_BITS = 1;
    /** What the JDK multiplies, divides and converts within some hundredths of a second. */
    static final int MOST_BITS = 1 << 19;
    /** Of ints whose operations cost no more than the step they are part of. */
    private static final int SHORT_BITS = 512;
    /** Of the product of both lengths, the exponent of what the JDK's faster multiplications need. */
    private static final double LONG_MULTIPLICATION = 0.8;

    private PythonNumbers() {}

    /** A bool as the int it is. */
    static Object plain(@Nullable Object number) {
        return number instanceof Boolean flag ? (Object) (flag ? 1L : 0L) : Objects.requireNonNull(number);
    }

    public static BigInteger big(@Nullable Object number) {
        Object plain = plain(number);
        return plain instanceof BigInteger big ? big : BigInteger.valueOf((Long) plain);
    }

    public static double toDouble(@Nullable Object number) {
        Object plain = plain(number);
        if (plain instanceof BigInteger big) {
            double value = big.doubleValue();
            if (Double.isInfinite(value)) {
                throw PythonException.overflow("int too large to convert to float");
            }
            return value;
        }
        return ((Number) plain).doubleValue();
    }

    static Object add(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = plain(left);
        Object b = plain(right);
        if (a instanceof Long x && b instanceof Long y) {
            long sum = x + y;
            return ((x ^ sum) & (y ^ sum)) < 0 ? big(a).add(big(b)) : (Object) sum;
        }
        return a instanceof Double || b instanceof Double
                ? (Object) (toDouble(a) + toDouble(b))
                : TemplateValues.integer(linear(meter, a).add(linear(meter, b)));
    }

    static Object subtract(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = plain(left);
        Object b = plain(right);
        if (a instanceof Double || b instanceof Double) {
            return toDouble(a) - toDouble(b);
        }
        return a instanceof Long x && b instanceof Long y && y != Long.MIN_VALUE
                ? add(meter, x, -y)
                : TemplateValues.integer(linear(meter, a).subtract(linear(meter, b)));
    }

    static Object multiply(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = plain(left);
        Object b = plain(right);
        if (a instanceof Double || b instanceof Double) {
            return toDouble(a) * toDouble(b);
        }
        if (a instanceof Long x && b instanceof Long y && Math.multiplyHigh(x, y) == (x * y) >> 63) {
            return x * y;
        }
        BigInteger first = big(a);
        BigInteger second = big(b);
        long bits = (long) first.bitLength() + second.bitLength();
        require(meter, bits);
        work(meter, first.bitLength(), second.bitLength());
        return TemplateValues.integer(first.multiply(second));
    }

    /** {@code /}: always a float, rounded once. */
    static Object divide(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = plain(left);
        Object b = plain(right);
        if (a instanceof Double || b instanceof Double) {
            double divisor = toDouble(b);
            if (divisor == 0) {
                throw PythonException.zeroDivision("float division by zero");
            }
            return toDouble(a) / divisor;
        }
        BigInteger divisor = big(b);
        if (divisor.signum() == 0) {
            throw PythonException.zeroDivision("division by zero");
        }
        if (a instanceof Long x && b instanceof Long y && isExact(x) && isExact(y)) {
            return (double) x / (double) y;
        }
        work(meter, big(a).bitLength(), divisor.bitLength());
        double quotient = new BigDecimal(big(a))
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
        Object a = plain(left);
        Object b = plain(right);
        if (a instanceof Double || b instanceof Double) {
            double dividend = toDouble(a);
            double divisor = toDouble(b);
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
        Object a = plain(left);
        Object b = plain(right);
        if (a instanceof Double || b instanceof Double) {
            double divisor = toDouble(b);
            if (divisor == 0) {
                throw PythonException.zeroDivision("float modulo");
            }
            return modulo(toDouble(a), divisor);
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
        BigInteger divisor = big(b);
        if (divisor.signum() == 0) {
            throw PythonException.zeroDivision(byZero);
        }
        work(meter, big(a).bitLength(), divisor.bitLength());
        BigInteger[] result = big(a).divideAndRemainder(divisor);
        if (result[1].signum() != 0 && result[1].signum() != divisor.signum()) {
            result[0] = result[0].subtract(BigInteger.ONE);
            result[1] = result[1].add(divisor);
        }
        return result;
    }

    /** An operand of what looks at each of its words once. */
    private static BigInteger linear(Meter meter, Object number) {
        BigInteger big = big(number);
        if (big.bitLength() > SHORT_BITS) {
            meter.charge(big.bitLength() / BITS_OF_A_CHARACTER);
        }
        return big;
    }

    /** Asks for an int of so many bits before it is computed. */
    private static void require(Meter meter, long bits) {
        meter.size(bits / BITS_OF_A_CHARACTER);
        if (bits > MOST_BITS) {
            throw tooLarge(bits);
        }
        meter.made(bits / Byte.SIZE);
    }

    static PythonException tooLarge(long bits) {
        return PythonException.limit(
                "An int of " + bits + " bits is larger than the " + MOST_BITS + " that a template may have");
    }

    /** Counts a multiplication or division: by words for short ints, and less than their product for long ones. */
    private static void work(Meter meter, long bits, long otherBits) {
        if (bits <= SHORT_BITS && otherBits <= SHORT_BITS) {
            return;
        }
        double words = (double) (bits / Integer.SIZE + 1) * (otherBits / Integer.SIZE + 1);
        meter.charge((long) Math.pow(words, LONG_MULTIPLICATION));
    }

    private static double log2(BigInteger number) {
        return number.bitLength() < Long.SIZE
                ? Math.log(Math.abs((double) number.longValue())) / Math.log(2)
                : number.bitLength();
    }

    /** {@code **}. */
    static Object power(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = plain(left);
        Object b = plain(right);
        if (a instanceof Double || b instanceof Double || big(b).signum() < 0) {
            return power(toDouble(a), toDouble(b));
        }
        BigInteger base = big(a);
        BigInteger exponent = big(b);
        if (base.abs().bitLength() <= CONSTANT_BASE_BITS) {
            return base.signum() < 0 ? (exponent.testBit(0) ? -1L : 1L) : (Object) powerOfBit(base, exponent);
        }
        long bits = exponent.bitLength() > Integer.SIZE ? Long.MAX_VALUE : (long) (log2(base) * exponent.longValue());
        require(meter, bits);
        work(meter, bits, bits);
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

    static Object negate(@Nullable Object number) {
        Object plain = plain(number);
        return plain instanceof Double value
                ? (Object) (-value)
                : TemplateValues.integer(big(plain).negate());
    }

    public static Object absolute(@Nullable Object number) {
        Object plain = plain(number);
        return plain instanceof Double value
                ? (Object) Math.abs(value)
                : TemplateValues.integer(big(plain).abs());
    }

    /** Python's {@code round(number, digits)}: half to even, of the exact binary value. */
    public static Object round(Meter meter, @Nullable Object number, @Nullable Integer digits) {
        Object plain = plain(number);
        if (plain instanceof Double value) {
            return roundFloat(value, digits);
        }
        if (digits == null || digits >= 0) {
            return plain;
        }
        if (-(long) digits > big(plain).bitLength() / 3 + 1) {
            return 0L;
        }
        work(meter, big(plain).bitLength() * 4L, big(plain).bitLength() * 4L);
        BigDecimal rounded = new BigDecimal(big(plain)).setScale(digits, RoundingMode.HALF_EVEN);
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
