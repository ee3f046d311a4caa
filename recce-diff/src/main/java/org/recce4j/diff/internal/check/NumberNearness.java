package org.recce4j.diff.internal.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.ValueComparator;

/** Numbers that are the same or near each other, by the rules of the warehouses. */
final class NumberNearness {

    /** Floating point numbers beyond these bounds are equal only if they are the same. */
    private static final double LARGEST = 8e307;

    private static final double SMALLEST = 1e-290;

    /** Beside a floating point number, an exact number is compared to this share of it. */
    private static final double RESOLUTION = 0x1p-50;

    /** From here on a floating point number is never the same as an exact one. */
    private static final double WIDEST_INTEGER = 1e37;

    private NumberNearness() {}

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

    private static BigDecimal exact(Number number) {
        return number instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(number.toString());
    }

    private static boolean isReal(Object number) {
        return number instanceof Double || number instanceof Float;
    }

    /** Values that are no numbers, such as the text NaN of a decimal, are near nothing. */
    static boolean areNear(Object left, Object right, ValueComparator.Tolerance tolerance) {
        if (!(left instanceof Number one) || !(right instanceof Number other)) {
            return false;
        }
        if (!isReal(one) && !isReal(other)) {
            return areNear(exact(one), exact(other), tolerance);
        }
        boolean mixed = !isReal(one) || !isReal(other);
        return isWithin(one.doubleValue(), other.doubleValue(), tolerance.absolute(), mixed)
                || isShare(one.doubleValue(), other.doubleValue(), tolerance.relative(), mixed);
    }

    private static boolean areNear(BigDecimal left, BigDecimal right, ValueComparator.Tolerance tolerance) {
        BigDecimal difference = left.subtract(right).abs();
        BigDecimal absolute = tolerance.absolute();
        BigDecimal relative = tolerance.relative();
        return (absolute != null && difference.compareTo(absolute) <= 0)
                || (relative != null
                        && difference.compareTo(left.abs().max(right.abs()).multiply(relative)) <= 0);
    }

    private static boolean isWithin(double left, double right, @Nullable BigDecimal tolerance, boolean mixed) {
        if (tolerance == null) {
            return false;
        }
        double limit = mixed ? Math.min(LARGEST, tolerance.doubleValue() / RESOLUTION) : LARGEST;
        return Math.abs(left) <= limit && Math.abs(right) <= limit && Math.abs(left - right) <= tolerance.doubleValue();
    }

    private static boolean isShare(double left, double right, @Nullable BigDecimal tolerance, boolean mixed) {
        if (tolerance == null || (mixed && tolerance.doubleValue() < RESOLUTION)) {
            return false;
        }
        double greatest = Math.max(Math.abs(left), Math.abs(right));
        return greatest <= LARGEST
                && greatest >= SMALLEST
                && Math.abs(left - right) <= tolerance.doubleValue() * greatest;
    }
}
