package org.recce4j.diff.internal.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.recce4j.diff.Measure;
import org.recce4j.model.print.Numbers;

/** Measures for people. */
final class MeasureWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 2;

    private MeasureWords() {}

    /** Returns a measure for people, such as {@code rows of orders: 4 (0.4% of base's 1,000)}. */
    static String words(Measure measure) {
        Long base = measure.base();
        String subject = measure.subject().isEmpty() ? "" : " of " + measure.subject();
        String words = measure.name().replace('_', ' ') + subject + ": " + Numbers.of(measure.count());
        if (base == null) {
            return words;
        }
        return words
                + (base == 0
                        ? " (base has 0)"
                        : " (" + percent(measure.count(), base) + "% of base's " + Numbers.of(base) + ")");
    }

    /** Enough digits not to read as nothing. */
    private static String percent(long count, long base) {
        BigDecimal hundredfold = BigDecimal.valueOf(count).multiply(HUNDRED);
        int digits = DIGITS;
        BigDecimal percent = hundredfold.divide(BigDecimal.valueOf(base), digits, RoundingMode.HALF_UP);
        while (percent.signum() == 0 && count > 0) {
            digits++;
            percent = hundredfold.divide(BigDecimal.valueOf(base), digits, RoundingMode.HALF_UP);
        }
        return percent.stripTrailingZeros().toPlainString();
    }
}
