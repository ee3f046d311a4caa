package org.recce4j.sql.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** docs/formats/rows-1. */
class JsonValuesTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of(true, "true"),
                Arguments.of("é\n", "\"é\\n\""),
                Arguments.of(9_007_199_254_740_992L, "9007199254740992"),
                // a reader that makes a double of it would lose the last digit
                Arguments.of(9_007_199_254_740_993L, "\"9007199254740993\""),
                Arguments.of(-9_007_199_254_740_993L, "\"-9007199254740993\""),
                Arguments.of(new BigInteger("18446744073709551615"), "\"18446744073709551615\""),
                Arguments.of(new BigDecimal("1.50"), "\"1.50\""),
                Arguments.of(new BigDecimal("1E+3"), "\"1000\""),
                Arguments.of(1.5, "1.5"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(Double.NaN, "\"NaN\""),
                Arguments.of(Double.NEGATIVE_INFINITY, "\"-Infinity\""),
                Arguments.of(LocalDate.of(2024, 2, 29), "\"2024-02-29\""),
                Arguments.of(LocalTime.of(13, 45), "\"13:45\""),
                Arguments.of(LocalDateTime.of(2024, 2, 29, 13, 45), "\"2024-02-29T13:45:00\""),
                Arguments.of(OffsetDateTime.parse("2024-02-29T13:45:00.5Z"), "\"2024-02-29T13:45:00.5Z\""),
                Arguments.of(new byte[] {0, (byte) 0xff}, "\"AP8=\""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void isTheJsonOfAValue(@Nullable Object value, String json) {
        assertThat(JsonText.write(JsonValues.json(value))).isEqualTo(json);
    }

    @Test
    void hasNoTokenThatJsonLacks() {
        Json document = JsonText.read("{\"a\": [NaN, {\"b\": -Infinity}], \"c\": 1}");
        String expected = "{\"a\":[\"NaN\",{\"b\":\"-Infinity\"}],\"c\":1}";
        assertThat(JsonText.write(JsonValues.json(document))).isEqualTo(expected);
        assertThat(JsonValues.text(document)).isEqualTo(expected);
    }
}
