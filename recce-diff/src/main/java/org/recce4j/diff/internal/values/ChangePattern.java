package org.recce4j.diff.internal.values;

import java.math.BigDecimal;
import org.recce4j.diff.result.FrequentChange;
import org.recce4j.diff.result.FrequentChange.Kind;

/** What a pattern of changes says of a pair of values. */
final class ChangePattern {

    private ChangePattern() {}

    /** Returns whether a pair of values is one of many that a pattern covers. */
    static boolean explains(FrequentChange pattern, FrequentChange pair) {
        if (pair.kind() != Kind.VALUE || pattern.kind() == Kind.VALUE) {
            return false;
        }
        String before = pair.base();
        String after = pair.current();
        if (before == null || after == null) {
            return pattern.kind() == (before == null ? Kind.FROM_NULL : Kind.TO_NULL);
        }
        return switch (pattern.kind()) {
            case FACTOR -> ChangeArithmetic.isResult(before, after, pattern.by(), BigDecimal::multiply);
            case DIFFERENCE -> ChangeArithmetic.isResult(before, after, pattern.by(), BigDecimal::add);
            case ROUNDING -> ChangeArithmetic.isResult(before, after, BigDecimal.ONE, BigDecimal::multiply);
            case SHIFT -> ChangeArithmetic.isMoved(before, after, pattern.by());
            case CASE -> before.equalsIgnoreCase(after);
            case WHITE_SPACE -> squeezed(before).equals(squeezed(after));
            case CASE_AND_WHITE_SPACE -> squeezed(before).equalsIgnoreCase(squeezed(after));
            default -> false;
        };
    }

    private static String squeezed(String text) {
        return text.replaceAll("[ \\t\\n\\r]", "");
    }
}
