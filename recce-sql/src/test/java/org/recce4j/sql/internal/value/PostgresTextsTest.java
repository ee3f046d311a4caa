package org.recce4j.sql.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** PostgreSQL's output of values: manual, chapter 8, with the settings that its driver makes. */
class PostgresTextsTest {

    @Test
    void readsNumbers() {
        assertThat(PostgresTexts.value("int8", "-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(PostgresTexts.value("numeric", "10.50")).isEqualTo(new BigDecimal("10.50"));
        assertThat(PostgresTexts.value("numeric", "NaN")).isEqualTo(Double.NaN);
        assertThat(PostgresTexts.value("numeric", "-Infinity")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(PostgresTexts.value("float8", "1e+22")).isEqualTo(1e22);
        assertThat(PostgresTexts.value("float4", "0.1")).isEqualTo(0.1f);
        assertThat(PostgresTexts.value("bool", "t")).isEqualTo(true);
    }

    @Test
    void readsDatesAndTimes() {
        assertThat(PostgresTexts.value("date", "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(PostgresTexts.value("time", "13:45:00.5")).isEqualTo(LocalTime.of(13, 45, 0, 500_000_000));
        assertThat(PostgresTexts.value("timetz", "13:45:00+05:30")).isEqualTo(OffsetTime.parse("13:45:00+05:30"));
        assertThat(PostgresTexts.value("timestamp", "2024-02-29 13:45:00"))
                .isEqualTo(LocalDateTime.of(2024, 2, 29, 13, 45));
        assertThat(PostgresTexts.value("timestamptz", "2024-03-01 00:15:00+01"))
                .isEqualTo(OffsetDateTime.parse("2024-02-29T23:15:00Z"));
    }

    @Test
    void readsYearsBeforeChristAndAfter9999() {
        // there is no year 0: 1 BC is the year 0 of ISO 8601
        assertThat(PostgresTexts.value("date", "0001-12-31 BC")).isEqualTo(LocalDate.of(0, 12, 31));
        assertThat(PostgresTexts.value("timestamp", "0044-03-15 12:00:00 BC"))
                .isEqualTo(LocalDateTime.of(-43, 3, 15, 12, 0));
        assertThat(PostgresTexts.value("date", "12024-01-31")).isEqualTo(LocalDate.of(12024, 1, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "date,infinity",
        "timestamp,-infinity",
        "timestamptz,infinity",
        "time,24:00:00",
        "interval,1 mon 02:00:00",
        "uuid,a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"
    })
    void keepsTheTextOfWhatJavaHasNoValueFor(String type, String text) {
        assertThat(PostgresTexts.value(type, text)).isEqualTo(text);
    }

    @Test
    void readsBytesAndDocuments() {
        assertThat((byte[]) PostgresTexts.value("bytea", "\\x00ff")).containsExactly(0, 0xff);
        assertThat(PostgresTexts.value("jsonb", "{\"a\": [1, null]}")).isEqualTo(JsonText.read("{\"a\":[1,null]}"));
        assertThat(PostgresTexts.value("json", "null")).isEqualTo(Json.Null.INSTANCE);
    }

    @Test
    void writesTheBoundsOfARangeInUtc() {
        assertThat(PostgresTexts.value("tstzrange", "[\"2024-03-01 00:00:00+01\",infinity)"))
                .isEqualTo("[\"2024-02-29T23:00:00Z\",infinity)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                         | text        | []
        {1,NULL,3}                 | int4        | [1,null,3]
        {{1,2},{3,4}}              | int4        | [[1,2],[3,4]]
        [0:1]={1,2}                | int4        | [1,2]
        {a,"NULL",""}              | text        | ["a","NULL",""]
        {"a,b","{}","\\"","\\\\"}  | text        | ["a,b","{}","\\"","\\\\"]
        {t,f}                      | bool        | [true,false]
        {1.50,NaN}                 | numeric     | ["1.50","NaN"]
        {"2024-03-01 00:00:00+01"} | timestamptz | ["2024-02-29T23:00:00Z"]
        """)
    void readsArrays(String text, String element, String json) {
        assertThat(PostgresArrays.parse(text, element)).isEqualTo(JsonText.read(json));
    }
}
