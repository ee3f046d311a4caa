package org.recce4j.diff.internal.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers that are the same, by the rules of the warehouses. */
final class SameNumbers {

    /** From here on a floating point number is never the same as an exact one. */
    private static final double WIDEST_INTEGER = 1e37;

    private SameNumbers() {}

    static boolean areSame(Number left, Number right) {
        if (isReal(left) && isReal(right)) {
            // plus zero, for the sign of zero does not count
            return Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0) == 0;
        }
        Optional<BigDecimal> one = decimal(left);
        Optional<BigDecimal> other = decimal(right);
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    /** A floating point number without fraction is that integer, any other the shortest decimal that is read as it. */
    private static Optional<BigDecimal> decimal(Number number) {
        if (!isReal(number)) {
            return Optional.of(exact(number));
        }
        double value = number.doubleValue();
        if (!(Math.abs(value) < WIDEST_INTEGER)) {
            return Optional.empty();
        }
        return Optional.of(value == Math.rint(value) ? new BigDecimal(value) : new BigDecimal(number.toString()));
    }

    static BigDecimal exact(Number number) {
        return number instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(number.toString());
    }

    static boolean isReal(Object number) {
        return number instanceof Double || number instanceof Float;
    }
}
