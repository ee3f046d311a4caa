package org.recce4j.diff.internal.recce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.InMemory;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

/** The values are those of runs.jsonl and of Python 3.12 with duckdb, agate and pydantic. */
class AgateFrameTest {

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
                "170141183460469231731687303715884105726::hugeint | integer | 170141183460469231731687303715884105726",
                "null::varchar                      | integer  | null",
                "1.10::decimal(10, 2)               | number   | \"1.10\"",
                "5::decimal(10, 0)                  | number   | \"5\"",
                "0::decimal(38, 10)                 | number   | \"0E-10\"",
                "-0.0000000001::decimal(38, 10)     | number   | \"-1E-10\"",
                "0.1::double + 0.2::double          | number   | \"0.30000000000000004\"",
                "1e20::double                       | number   | \"1E+20\"",
                "1e15::double                       | number   | \"1000000000000000.0\"",
                "0.00001::double                    | number   | \"0.00001\"",
                "1.5e-7::double                     | number   | \"1.5E-7\"",
                "2e-323::double                     | number   | \"2E-323\"",
                "-0.0::double                       | number   | \"-0.0\"",
                "0.1::float                         | number   | \"0.10000000149011612\"",
                "'nan'::double                      | number   | null",
                "'inf'::double                      | number   | null",
                "true                               | boolean  | true",
                "'007'                              | text     | \"007\"",
                "''                                 | text     | \"\"",
                "'null'                             | text     | \"null\"",
                "date '2026-01-02'                  | date     | \"2026-01-02\"",
                "date 'infinity'                    | date     | \"9999-12-31\"",
                "timestamp '2026-01-02 03:04:05.5'  | datetime | \"2026-01-02T03:04:05.500000\"",
                "'2026-01-02 03:04:05.123456789'::timestamp_ns | datetime | \"2026-01-02T03:04:05.123456\"",
                "timestamptz '2026-01-02 03:04:05+00' | datetime | \"2026-01-02T03:04:05Z\"",
                "time '23:59:59.999999'             | text     | \"23:59:59.999999\"",
                "interval '1 year 2 days 03:04:05'  | text     | \"362 days, 3:04:05\"",
                "interval '-1 day'                  | text     | \"-1 day, 0:00:00\"",
                "interval '-1 second'               | text     | \"-1 day, 23:59:59\"",
                "interval '90 minutes'              | text     | \"1:30:00\"",
                "'ab\\x00\\xFF'::blob               | text     | \"b'ab\\\\x00\\\\xff'\"",
                "'it\\x27s'::blob                   | text     | \"b\\\"it's\\\"\"",
                "[1, 2]                             | text     | \"[1, 2]\"",
                "[1.5, 2.0]                         | text     | \"[1.5, 2.0]\"",
                "['é']                              | text     | \"[\\\"\\\\u00e9\\\"]\"",
                "{'a': 1, 'b': null}                | text     | \"{\\\"a\\\": 1, \\\"b\\\": null}\"",
                "'{\"b\": 2,\"a\":1}'::json         | text     | \"{\\\"b\\\": 2,\\\"a\\\":1}\"",
            })
    void readsAValueAsRecceDoes(String expression, String type, String json) {
        AgateFrame frame = frame("select " + expression + " as v");
        assertThat(frame.columns()).containsExactly(new AgateColumn("v", type));
        assertThat(JsonText.write(AgateValue.json(frame.rows().get(0).get(0)))).isEqualTo(json);
    }

    @Test
    void typesAColumnByItsValues() {
        AgateFrame frame = frame("select * from (values (1, null, null), (null, 2.5, null)) t(a, b, c)");
        assertThat(frame.columns()).extracting(AgateColumn::type).containsExactly("integer", "number", "integer");
    }

    @ParameterizedTest
    @CsvSource({
        "DOUBLE, float",
        "real, float",
        "FLOAT64, text",
        "'DECIMAL(10,2)', number",
        "'NUMBER(38,0)', number",
        "BIGINT, integer",
        "HUGEINT, text",
        "VARCHAR, text"
    })
    void takesTheTypeOfTheCatalog(String catalogType, String type) {
        AgateFrame frame = frame("select 'x' as v, 'y' as w").stamped(Map.of("v", catalogType));
        assertThat(frame.columns()).containsExactly(new AgateColumn("v", type), new AgateColumn("w", "text"));
    }

    private AgateFrame frame(String sql) {
        return warehouse.rows("the test", sql, rows -> AgateReader.read(rows, 2000));
    }
}
