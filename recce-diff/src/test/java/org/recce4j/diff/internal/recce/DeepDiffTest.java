package org.recce4j.diff.internal.recce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What deepdiff 8.6.2 answered to the same values. */
class DeepDiffTest {

    private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2026, 1, 1, 0, 0);

    static Stream<Arguments> same() {
        return Stream.of(
                Arguments.of(List.of(1, 2), List.of(2, 1)),
                Arguments.of(List.of(List.of(1, 1, 2)), List.of(List.of(1, 2, 2))),
                Arguments.of(List.of(List.of(1, 2), List.of(1, 2)), List.of(List.of(2, 1))),
                Arguments.of(List.of(List.of(1, new BigDecimal("1.10"))), List.of(List.of(1, new BigDecimal("1.100")))),
                Arguments.of(List.of(List.of(1, 1L)), List.of(List.of(1, 1.0))),
                Arguments.of(List.of(List.of(7, 0.5)), List.of(List.of(7, new BigDecimal("0.5")))),
                Arguments.of(List.of(List.of(7, -0.0)), List.of(List.of(7, 0.0))),
                Arguments.of(List.of(Double.NaN), List.of(Double.NaN)),
                Arguments.of(List.of(Map.of("x", 1)), List.of(Map.of("x", 1.0))),
                Arguments.of(Map.of("x", List.of(Double.NaN)), Map.of("x", List.of(Double.NaN))),
                Arguments.of(Map.of("x", 1), Map.of("x", 1L)),
                Arguments.of(List.of(MIDNIGHT), List.of(OffsetDateTime.of(MIDNIGHT, ZoneOffset.UTC))));
    }

    static Stream<Arguments> different() {
        return Stream.of(
                Arguments.of(List.of(List.of(1, 2), List.of(3, 4)), List.of(List.of(1, 4), List.of(3, 2))),
                Arguments.of(List.of(List.of(5, true)), List.of(List.of(5, 1))),
                Arguments.of(List.of(List.of(5, "1")), List.of(List.of(5, 1))),
                Arguments.of(List.of(List.of(5, Double.NaN)), List.of(List.of(5, Double.POSITIVE_INFINITY))),
                Arguments.of(List.of(List.of(7, 0.1)), List.of(List.of(7, new BigDecimal("0.1")))),
                Arguments.of(List.of(LocalDate.of(2026, 1, 1)), List.of(MIDNIGHT)),
                Arguments.of(List.of(), Arrays.asList((Object) null)),
                Arguments.of(Arrays.asList(7, null), List.of(7, "None")),
                Arguments.of(Map.of("x", 1), Map.of("x", 1.0)),
                Arguments.of(Map.of("x", Double.NaN), Map.of("x", Double.NaN)),
                Arguments.of(Map.of("x", true), Map.of("x", 1)),
                Arguments.of(Map.of("x", 1), Map.of("y", 1)),
                Arguments.of(null, 0),
                Arguments.of(List.of("A"), List.of("a")));
    }

    @ParameterizedTest
    @MethodSource("same")
    void ignoresOrderAndRepetitionOnEveryLevel(@Nullable Object base, @Nullable Object current) {
        assertThat(DeepDiff.differs(base, current)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("different")
    void findsOtherValues(@Nullable Object base, @Nullable Object current) {
        assertThat(DeepDiff.differs(base, current)).isTrue();
        assertThat(DeepDiff.differs(current, base)).isTrue();
    }
}
