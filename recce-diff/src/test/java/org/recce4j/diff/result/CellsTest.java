package org.recce4j.diff.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234                    | 1,234",
                "-1234567.5000           | -1,234,567.5000",
                "999                     | 999",
                "0.12345                 | 0.12345",
                "18446744073709551615    | 18,446,744,073,709,551,615",
                "1e+20                   | 1e+20",
                "2026-03-01              | 2026-03-01",
                "true                    | true",
            })
    void separatesTheThousandsOfANumberAndKeepsItsDigits(String text, String shown) {
        assertThat(Cells.number(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01T23:30:00              | 2026-03-01 23:30:00",
                "2026-03-01T23:30:00.500000       | 2026-03-01 23:30:00.5",
                "2026-03-01T23:30:00.000000Z      | 2026-03-01 23:30:00+00",
                "2026-03-01T23:30:00+02:00        | 2026-03-01 23:30:00+02",
                "2026-03-01T23:30:00.000001-05:30 | 2026-03-01 23:30:00.000001-05:30",
                "+294247-01-10T04:00:54           | +294247-01-10 04:00:54",
                "2026-03-01                       | 2026-03-01",
                "Tuesday                          | Tuesday",
            })
    void writesATimestampInOneWay(String text, String shown) {
        assertThat(Cells.timestamp(text)).isEqualTo(shown);
    }

    @Test
    void writesAllDigitsOfAnExactNumber() {
        assertThat(Cells.exact(1_000_000.5)).isEqualTo("1,000,000.5");
        assertThat(Cells.exact(500_000.0)).isEqualTo("500,000");
        assertThat(Cells.exact(new BigDecimal("12345.600"))).isEqualTo("12,345.6");
        assertThat(Cells.exact(1e300)).isEqualTo("1E+300");
        assertThat(Cells.exact(Double.NaN)).isEqualTo("NaN");
        assertThat(Cells.exact("1 year")).isEqualTo("1 year");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000000, <0.1%",
        "-1, 1000000, <0.1%",
        "999999, 1000000, >99.9%",
        "0, 7, 0.0%",
        "7, 7, 100.0%",
        "-1, 2, -50.0%"
    })
    void roundsNoShareToNothingOrAll(long part, long whole, String shown) {
        assertThat(Cells.percent(part, whole)).isEqualTo(shown);
    }
}
