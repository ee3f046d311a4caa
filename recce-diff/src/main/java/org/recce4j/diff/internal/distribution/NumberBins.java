package org.recce4j.diff.internal.distribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Edges of bins for numbers, as Recce 1.69.1 lays them: multiples of a width that people like to read. */
public final class NumberBins {

    /** Decimals of Python have 28 digits. */
    private static final MathContext DIGITS = new MathContext(28, RoundingMode.HALF_EVEN);

    private static final List<BigDecimal> STEPS = List.of(
            BigDecimal.ONE, BigDecimal.valueOf(2), new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    private NumberBins() {}

    /**
     * Returns the edges, one more than there are bins. A bin begins with its lower edge and ends before its upper one; the last one
     * includes it.
     *
     * @param min the least value
     * @param max the greatest value
     * @param bins about how many bins there should be
     * @param integral whether the values are whole numbers
     */
    public static List<BigDecimal> edges(BigDecimal min, BigDecimal max, int bins, boolean integral) {
        BigDecimal width = width(max.subtract(min).divide(BigDecimal.valueOf(bins), DIGITS), integral);
        boolean fromZero = min.signum() >= 0 && min.compareTo(width) <= 0;
        BigDecimal lower = fromZero
                ? BigDecimal.ZERO
                : min.divide(width, 0, RoundingMode.FLOOR).multiply(width);
        int count = Math.max(
                1, max.subtract(lower).divide(width, 0, RoundingMode.CEILING).intValueExact());
        List<BigDecimal> edges = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            edges.add(plain(lower.add(width.multiply(BigDecimal.valueOf(i)))));
        }
        return edges;
    }

    private static BigDecimal width(BigDecimal raw, boolean integral) {
        if (raw.signum() == 0) {
            return BigDecimal.ONE;
        }
        int exponent = raw.precision() - raw.scale() - 1;
        for (BigDecimal step : STEPS) {
            BigDecimal width = step.scaleByPowerOfTen(exponent);
            if (width.compareTo(raw) >= 0) {
                return integral ? width.max(BigDecimal.ONE) : width;
            }
        }
        throw new AssertionError(raw);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
