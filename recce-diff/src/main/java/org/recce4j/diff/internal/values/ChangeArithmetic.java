package org.recce4j.diff.internal.values;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Whether values are what a change of numbers or of times makes of others. */
final class ChangeArithmetic {

    private static final int DATE_LENGTH = 10;
    private static final BigDecimal NINE_DIGITS = new BigDecimal("1e-9");

    private ChangeArithmetic() {}

    /** To nine digits: floating point numbers have no more in common. */
    static boolean isResult(
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
    static boolean isMoved(String before, String after, @Nullable BigDecimal by) {
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
