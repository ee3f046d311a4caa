package org.recce4j.diff.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.InMemory;
import org.recce4j.diff.result.Frame;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

class FrameReaderTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7                                  | integer  | 7",
                "9007199254740993                   | integer  | \"9007199254740993\"",
                "170141183460469231731687303715884105726::hugeint | integer |"
                        + " \"170141183460469231731687303715884105726\"",
                "1.10::decimal(10, 2)               | number   | \"1.10\"",
                "5::decimal(10, 0)                  | number   | \"5\"",
                "0.1::double + 0.2::double          | number   | 0.30000000000000004",
                "0.1::float                         | number   | 0.1",
                "'nan'::double                      | number   | \"NaN\"",
                "'-inf'::double                     | number   | \"-Infinity\"",
                "true                               | boolean  | true",
                "'007'                              | text     | \"007\"",
                "''                                 | text     | \"\"",
                "date '2026-01-02'                  | date     | \"2026-01-02\"",
                "timestamp '2026-01-02 03:04'       | datetime | \"2026-01-02T03:04:00\"",
                "timestamp '2026-01-02 03:04:05.5'  | datetime | \"2026-01-02T03:04:05.500000\"",
                "'2026-01-02 03:04:05.123456789'::timestamp_ns | datetime | \"2026-01-02T03:04:05.123456789\"",
                "timestamptz '2026-01-02 03:04:05+02' | datetime | \"2026-01-02T01:04:05Z\"",
                "time '00:00:00'                    | text     | \"00:00:00\"",
                "interval '1 year 2 days 03:04:05'  | text     | \"1 year 2 days 03:04:05\"",
                "'\\xAAab\\x27'::blob               | text     | \"\\\\xAAab\\\\x27\"",
                "[1, 2]                             | text     | \"[1, 2]\"",
                "{'a': 1, 'b': 'é'}                 | text     | \"{\\\"a\\\": 1, \\\"b\\\": \\\"é\\\"}\"",
                "'{\"b\": 2,\"a\":1}'::json         | text     | \"{\\\"b\\\": 2,\\\"a\\\":1}\"",
                "null::varchar                      | text     | null",
                "null                               | integer  | null",
                "null::date                         | date     | null",
            })
    void readsAValueAsTheWarehouseMeansIt(String expression, String type, String json) {
        Frame frame = frame("select " + expression + " as v", 10);
        assertThat(frame.columns()).containsExactly(new Frame.Column("v", type));
        assertThat(JsonText.write(frame.data().get(0).get(0))).isEqualTo(json);
    }

    @Test
    void knowsTheTypesOfAnEmptyResult() {
        Frame frame = frame("select 1 as k, 'x' as t, date '2026-01-01' as d where false", 10);
        assertThat(JsonText.write(frame.toJson()))
                .isEqualTo("{\"columns\":[{\"key\":\"k\",\"name\":\"k\",\"type\":\"integer\"},"
                        + "{\"key\":\"t\",\"name\":\"t\",\"type\":\"text\"},{\"key\":\"d\",\"name\":\"d\",\"type\":\"date\"}],"
                        + "\"data\":[],\"limit\":10,\"more\":false,\"total_row_count\":0}");
    }

    @Test
    void numbersNamesThatRepeat() {
        assertThat(frame("select 1 as a, 2 as a, 3 as \"A\", 4 as a_2", 10).names())
                .containsExactly("a", "a_2", "A", "a_2_2");
    }

    @Test
    void saysThatRowsAreMissing() {
        Frame cut = frame("select * from range(5) t(n) order by n", 3);
        assertThat(cut.data()).hasSize(3);
        assertThat(cut.more()).isTrue();
        assertThat(cut.totalRowCount()).isNull();
        Frame whole = frame("select * from range(3) t(n) order by n", 3);
        assertThat(whole.more()).isFalse();
        assertThat(whole.totalRowCount()).isEqualTo(3);
    }

    private Frame frame(String sql, int limit) {
        return warehouse.rows("the test", sql, rows -> FrameReader.head(rows, warehouse.dialect(), limit));
    }

    @Test
    void tellsFloatingPointNumbersOfAModelFromDecimals() {
        var columns = warehouse.rows(
                "the test",
                "select 1.5::double as x, 1.5::decimal(9, 1) as d",
                rows -> FrameReader.columns(rows.columns(), FrameTypes::type));
        assertThat(columns).containsExactly(new Frame.Column("x", "float"), new Frame.Column("d", "number"));
    }
}
