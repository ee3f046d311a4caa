package org.recce4j.render.jinja.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Compares ints, floats and bools by their exact values. */
final class NumberOrder {

    /** Longer than any float. */
    private static final int MOST_BITS_OF_A_FLOAT = 1_100;

    private NumberOrder() {}

    static boolean isNan(@Nullable Object value) {
        return value instanceof Double number && number.isNaN();
    }

    static int compare(@Nullable Object a, @Nullable Object b) {
        Object left = PythonNumbers.plain(a);
        Object right = PythonNumbers.plain(b);
        if (left instanceof Long first && right instanceof Long second) {
            return Long.compare(first, second);
        }
        if (left instanceof Double first && right instanceof Double second) {
            return first < second ? -1 : first > second ? 1 : 0;
        }
        if (left instanceof Double first && (first.isInfinite() || first.isNaN())) {
            return Double.compare(first, 0);
        }
        if (right instanceof Double second && (second.isInfinite() || second.isNaN())) {
            return Double.compare(0, second);
        }
        if (left instanceof BigInteger first && right instanceof BigInteger second) {
            return first.compareTo(second);
        }
        if (left instanceof BigInteger first && first.bitLength() > MOST_BITS_OF_A_FLOAT) {
            return first.signum();
        }
        if (right instanceof BigInteger second && second.bitLength() > MOST_BITS_OF_A_FLOAT) {
            return -second.signum();
        }
        return exact(left).compareTo(exact(right));
    }

    private static BigDecimal exact(Object number) {
        if (number instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        return number instanceof Long small ? BigDecimal.valueOf(small) : new BigDecimal((Double) number);
    }
}
