package org.recce4j.diff.internal.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Measure;
import org.recce4j.model.Json;
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

    private static final Pattern TEXT =
            Pattern.compile("(?:at most\\s+)?(\\d{1,15}(?:[,_]\\d{3})*(?:\\.\\d{1,15})?)\\s*(%|[a-z]+)?");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 2;

    /** Reads a number, or a text such as {@code 1 %}, {@code at most 10 rows} or {@code all}; empty if it is neither. */
    static Optional<Limit> find(Json value) {
        if (value instanceof Json.Num number) {
            return of(number.value(), "");
        }
        if (!(value instanceof Json.Str text)) {
            return Optional.empty();
        }
        if (text.value().equals("all")) {
            return Optional.of(ALL);
        }
        Matcher limit = TEXT.matcher(text.value().strip());
        return limit.matches()
                ? of(
                        new BigDecimal(limit.group(1).replaceAll("[,_]", "")),
                        limit.group(2) == null ? "" : limit.group(2))
                : Optional.empty();
    }

    /** A number of things is whole. */
    private static Optional<Limit> of(BigDecimal number, String unit) {
        boolean isPercent = unit.equals("%");
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        return number.signum() < 0 || !(isPercent || isWhole)
                ? Optional.empty()
                : Optional.of(new Limit(number, isPercent, isPercent ? "" : unit));
    }

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
        return isNone ? words(measure) : words(measure) + ", " + words();
    }

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
