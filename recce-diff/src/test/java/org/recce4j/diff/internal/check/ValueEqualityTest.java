package org.recce4j.diff.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.ValueComparator.Texts;
import org.recce4j.diff.ValueComparator.Tolerance;
import org.recce4j.diff.ValueComparator.WhiteSpace;
import org.recce4j.model.text.JsonText;

/** That the warehouses agree is tested on engines, in recce-engines. */
class ValueEqualityTest {

    private static final ValueComparator CENT = ValueComparator.absolute(new BigDecimal("0.01"));
    private static final ValueComparator MILLIONTH = ValueComparator.relative(new BigDecimal("1e-6"));
    private static final ValueComparator SECOND = ValueComparator.within(Duration.ofSeconds(1));

    static Stream<Arguments> values() {
        return Stream.concat(numbers(), others());
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(CENT, new BigDecimal("1.00"), new BigDecimal("1.01"), true),
                Arguments.of(CENT, new BigDecimal("1.00"), new BigDecimal("1.0100001"), false),
                Arguments.of(CENT, 1L, new BigDecimal("0.99"), true),
                Arguments.of(CENT, 1.0, 1.009, true),
                Arguments.of(CENT, 1.0, 1.011, false),
                Arguments.of(CENT, new BigDecimal("0.1"), 0.1, true),
                Arguments.of(CENT, 9007199254740993L, 9007199254740992.0, false),
                Arguments.of(CENT, 9007199254740992L, 9007199254740992.0, true),
                Arguments.of(CENT, Double.NaN, Double.NaN, true),
                Arguments.of(CENT, Double.NaN, 1.0, false),
                Arguments.of(CENT, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, true),
                Arguments.of(CENT, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false),
                Arguments.of(CENT, "NaN", new BigDecimal("1"), false),
                Arguments.of(CENT, "NaN", "NaN", true),
                Arguments.of(MILLIONTH, Double.POSITIVE_INFINITY, 1e308, false),
                Arguments.of(MILLIONTH, 1_000_000L, 1_000_001L, true),
                Arguments.of(MILLIONTH, 1_000_000L, 1_000_002L, false),
                Arguments.of(MILLIONTH, -1.0, 1.0, false),
                Arguments.of(MILLIONTH, 0L, new BigDecimal("0.0000001"), false),
                Arguments.of(MILLIONTH, 1e-300, 2e-300, false),
                Arguments.of(
                        new Tolerance(new BigDecimal("0.01"), new BigDecimal("1e-6")),
                        BigInteger.TEN.pow(30),
                        BigInteger.TEN.pow(30).add(BigInteger.TEN),
                        true),
                Arguments.of(ValueComparator.rounded(1), new BigDecimal("0.15"), new BigDecimal("0.2"), true),
                Arguments.of(ValueComparator.rounded(1), new BigDecimal("-0.15"), new BigDecimal("-0.2"), true),
                Arguments.of(ValueComparator.rounded(1), new BigDecimal("0.149"), new BigDecimal("0.2"), false),
                Arguments.of(ValueComparator.rounded(0), 0.49999999999999994, 1.0, false),
                Arguments.of(ValueComparator.rounded(0), -0.5, -1L, true),
                Arguments.of(ValueComparator.rounded(2), 1e300, 1e300 * 1.0000000000000002, false));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(SECOND, LocalDate.parse("2026-01-01"), LocalDateTime.parse("2026-01-01T00:00:01"), true),
                Arguments.of(
                        SECOND,
                        LocalDateTime.parse("2026-01-01T00:00"),
                        OffsetDateTime.parse("2026-01-01T02:00:01+02:00"),
                        true),
                Arguments.of(
                        SECOND,
                        LocalDateTime.parse("2026-01-01T00:00"),
                        LocalDateTime.parse("2026-01-01T00:00:01.000001"),
                        false),
                Arguments.of(SECOND, "infinity", "infinity", true),
                Arguments.of(SECOND, "infinity", LocalDate.parse("9999-12-31"), false),
                Arguments.of(ValueComparator.ignoringCase(), "Ünï", "ünÏ", true),
                Arguments.of(ValueComparator.ignoringCase(), "straße", "STRASSE", false),
                Arguments.of(ValueComparator.ignoringWhiteSpace(), " a\n \tb ", "a b", true),
                Arguments.of(ValueComparator.ignoringWhiteSpace(), "ab", "a b", false),
                Arguments.of(ValueComparator.ignoringWhiteSpace(), "a\u00a0b", "a b", false),
                Arguments.of(new Texts(false, WhiteSpace.TRIMMED), "\fa  b\r", "a  b", true),
                Arguments.of(new Texts(false, WhiteSpace.TRIMMED), "a  b", "a b", false),
                Arguments.of(ValueComparator.jsonContent(), "{\"a\":1, \"b\":2}", "{\"b\":2,\"a\":1}", true),
                Arguments.of(ValueComparator.jsonContent(), JsonText.read("[1, 2]"), "[1,2]", true),
                Arguments.of(ValueComparator.jsonContent(), "[1, 2]", "[2, 1]", false),
                Arguments.of(ValueComparator.jsonContent(), "{not", "{ not", false),
                Arguments.of(ValueComparator.unordered(), JsonText.read("[1, 2, 2]"), JsonText.read("[2, 1, 2]"), true),
                Arguments.of(
                        ValueComparator.unordered(), JsonText.read("[1, 2, 2]"), JsonText.read("[2, 1, 1]"), false),
                Arguments.of(ValueComparator.exact(), new byte[] {1}, new byte[] {1}, true),
                Arguments.of(ValueComparator.exact(), new BigDecimal("1.0"), 1L, true));
    }

    @ParameterizedTest
    @MethodSource("values")
    void comparesInBothDirections(ValueComparator comparator, Object left, Object right, boolean equal) {
        assertThat(new ValueEquality(comparator).areEqual(left, right)).isEqualTo(equal);
        assertThat(new ValueEquality(comparator).areEqual(/* left= */ right, /* right= */ left))
                .isEqualTo(equal);
    }

    @Test
    void nullEqualsNullAlone() {
        ValueEquality equality = new ValueEquality(CENT);
        assertThat(equality.areEqual(null, null)).isTrue();
        assertThat(equality.areEqual(null, 0L)).isFalse();
        assertThat(equality.areEqual(0L, null)).isFalse();
    }

    @Test
    void anExpressionHasNoValuesHere() {
        assertThat(new ValueEquality(ValueComparator.expression("{column}")).isDefined())
                .isFalse();
        assertThat(new ValueEquality(CENT).isDefined()).isTrue();
    }
}
