package org.recce4j.render.jinja.internal.value;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Python's arithmetic: int of any size, float, and bool as int. Both operands are numbers. */
public final class PythonNumbers {

    private PythonNumbers() {}

    public static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

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
                : TemplateValues.integer(IntegerCost.linear(meter, a).add(IntegerCost.linear(meter, b)));
    }

    static Object subtract(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = plain(left);
        Object b = plain(right);
        if (a instanceof Double || b instanceof Double) {
            return toDouble(a) - toDouble(b);
        }
        return a instanceof Long x && b instanceof Long y && y != Long.MIN_VALUE
                ? add(meter, x, -y)
                : TemplateValues.integer(IntegerCost.linear(meter, a).subtract(IntegerCost.linear(meter, b)));
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
        IntegerCost.require(meter, bits);
        IntegerCost.work(meter, first.bitLength(), second.bitLength());
        return TemplateValues.integer(first.multiply(second));
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
}
