package org.recce4j.diff.internal.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Measure;
import org.recce4j.model.print.Numbers;

/**
 * How much of a measure may differ.
 *
 * @param most the greatest number; null for no limit
 * @param isPercent whether the number is a percentage of base
 * @param noun what is counted, as the user writes it; empty if the user does not
 */
public record Limit(@Nullable BigDecimal most, boolean isPercent, String noun) {

    static final Limit ALL = new Limit(null, false, "");
    static final Limit NOTHING = new Limit(BigDecimal.ZERO, false, "");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns whether a measure is within this limit. A part of nothing is more than any percentage. */
    boolean holds(Measure measure) {
        BigDecimal limit = most;
        if (limit == null || measure.count() == 0) {
            return true;
        }
        BigDecimal count = BigDecimal.valueOf(measure.count());
        if (!isPercent) {
            return count.compareTo(limit) <= 0;
        }
        Long base = measure.base();
        return base != null
                && base > 0
                && count.multiply(HUNDRED).compareTo(limit.multiply(BigDecimal.valueOf(base))) <= 0;
    }

    /** Returns the limit for people, such as {@code at most 1% allowed}. */
    String words() {
        if (most == null) {
            return "any number allowed";
        }
        String number = isPercent ? most.stripTrailingZeros().toPlainString() + "%" : Numbers.of(most.longValueExact());
        return "at most " + number + " allowed";
    }

    /** Returns a measure that is beyond this limit, for people. */
    String excess(Measure measure) {
        boolean isNone = most != null && most.signum() == 0;
        return isNone ? MeasureWords.words(measure) : MeasureWords.words(measure) + ", " + words();
    }
}
