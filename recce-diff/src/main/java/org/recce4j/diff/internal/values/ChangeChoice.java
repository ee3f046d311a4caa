package org.recce4j.diff.internal.values;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.FrequentChange;
import org.recce4j.diff.result.FrequentChange.Kind;

/** Chooses the changes of a column that say most: none that another one explains. */
final class ChangeChoice {

    private static final int MOST = 3;
    private static final int DATE_LENGTH = 10;
    private static final BigDecimal NINE_DIGITS = new BigDecimal("1e-9");

    private static final Comparator<FrequentChange> MOST_FREQUENT =
            Comparator.comparing(FrequentChange::rows).reversed().thenComparing(FrequentChange::kind);

    private ChangeChoice() {}

    static List<FrequentChange> of(List<FrequentChange> found) {
        List<FrequentChange> pairs =
                found.stream().filter(change -> change.kind() == Kind.VALUE).toList();
        List<FrequentChange> chosen = new ArrayList<>();
        found.stream().sorted(MOST_FREQUENT).forEach(change -> {
            boolean isPairAlone = pairs.stream()
                    .anyMatch(pair -> !pair.equals(change) && pair.rows() == change.rows() && explains(change, pair));
            boolean isExplained = chosen.stream().anyMatch(other -> explains(other, change));
            if (chosen.size() < MOST && !isPairAlone && !isExplained) {
                chosen.add(change);
            }
        });
        return chosen;
    }

    /** Returns whether a pair of values is one of many that a pattern covers. */
    private static boolean explains(FrequentChange pattern, FrequentChange pair) {
        if (pair.kind() != Kind.VALUE || pattern.kind() == Kind.VALUE) {
            return false;
        }
        String before = pair.base();
        String after = pair.current();
        if (before == null || after == null) {
            return pattern.kind() == (before == null ? Kind.FROM_NULL : Kind.TO_NULL);
        }
        return switch (pattern.kind()) {
            case FACTOR -> isResult(before, after, pattern.by(), BigDecimal::multiply);
            case DIFFERENCE -> isResult(before, after, pattern.by(), BigDecimal::add);
            case ROUNDING -> isResult(before, after, BigDecimal.ONE, BigDecimal::multiply);
            case SHIFT -> isMoved(before, after, pattern.by());
            case CASE -> before.equalsIgnoreCase(after);
            case WHITE_SPACE -> squeezed(before).equals(squeezed(after));
            case CASE_AND_WHITE_SPACE -> squeezed(before).equalsIgnoreCase(squeezed(after));
            default -> false;
        };
    }

    private static String squeezed(String text) {
        return text.replaceAll("[ \\t\\n\\r]", "");
    }

    /** To nine digits: floating point numbers have no more in common. */
    private static boolean isResult(
            String before, String after, @Nullable BigDecimal by, BinaryOperator<BigDecimal> operation) {
        try {
            BigDecimal expected = operation.apply(new BigDecimal(before), Objects.requireNonNull(by));
            BigDecimal found = new BigDecimal(after);
            BigDecimal allowed = found.abs().max(expected.abs()).multiply(NINE_DIGITS);
            return expected.subtract(found).abs().compareTo(allowed) <= 0;
        } catch (NumberFormatException special) {
            return false;
        }
    }

    /** Texts that are no plain timestamps are taken for moved ones: the pattern says more. */
    private static boolean isMoved(String before, String after, @Nullable BigDecimal by) {
        try {
            long apart = Duration.between(moment(before), moment(after)).toSeconds();
            return BigDecimal.valueOf(apart)
                            .subtract(Objects.requireNonNull(by))
                            .abs()
                            .compareTo(BigDecimal.ONE)
                    < 0;
        } catch (DateTimeParseException unknown) {
            return true;
        }
    }

    private static LocalDateTime moment(String text) {
        return text.length() == DATE_LENGTH
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(text.replace(' ', 'T'));
    }
}
