package org.recce4j.diff.internal.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.ValueComparator;

/** Numbers that are the same or near each other, by the rules of the warehouses. */
final class NumberNearness {

    /** Floating point numbers beyond these bounds are equal only if they are the same. */
    private static final double LARGEST = 8e307;

    private static final double SMALLEST = 1e-290;

    /** Beside a floating point number, an exact number is compared to this share of it. */
    private static final double RESOLUTION = 0x1p-50;

    private NumberNearness() {}

    /** Values that are no numbers, such as the text NaN of a decimal, are near nothing. */
    static boolean areNear(Object left, Object right, ValueComparator.Tolerance tolerance) {
        if (!(left instanceof Number one) || !(right instanceof Number other)) {
            return false;
        }
        if (!SameNumbers.isReal(one) && !SameNumbers.isReal(other)) {
            return areNear(SameNumbers.exact(one), SameNumbers.exact(other), tolerance);
        }
        boolean mixed = !SameNumbers.isReal(one) || !SameNumbers.isReal(other);
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
