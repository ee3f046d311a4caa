package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.text.JsonText;

/** Rows of the embedded DuckDB. */
class RowsTest {

    private static final Dialect DUCKDB = Adapters.builtIn().require("duckdb").dialect();

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("'it''s'", "it's"),
                Arguments.of("true", true),
                Arguments.of("cast(-128 as tinyint)", -128L),
                Arguments.of("cast(9223372036854775807 as bigint)", Long.MAX_VALUE),
                Arguments.of("cast('18446744073709551615' as ubigint)", new BigInteger("18446744073709551615")),
                Arguments.of(
                        "cast('170141183460469231731687303715884105727' as hugeint)",
                        new BigInteger("170141183460469231731687303715884105727")),
                Arguments.of("cast(1.5 as decimal(10,2))", new BigDecimal("1.50")),
                Arguments.of("cast(0.1 as float)", 0.1f),
                Arguments.of("cast('nan' as double)", Double.NaN),
                Arguments.of("date '2024-02-29'", LocalDate.of(2024, 2, 29)),
                Arguments.of("time '13:45:00.123456'", LocalTime.of(13, 45, 0, 123_456_000)),
                Arguments.of("timestamp '2024-03-10 02:30:00'", LocalDateTime.of(2024, 3, 10, 2, 30)),
                Arguments.of("timestamptz '2024-03-01 00:00:00+01'", OffsetDateTime.parse("2024-02-29T23:00:00Z")),
                Arguments.of("null::date", null),
                // Java has no value for these
                Arguments.of("date 'infinity'", "infinity"),
                Arguments.of("time '24:00:00'", "24:00:00"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void haveValuesOfJavasClasses(String sql, @Nullable Object expected) {
        assertThat(value(sql)).isEqualTo(expected);
    }

    @Test
    void haveBytes() {
        assertThat((byte[]) value("'\\x00\\xFF'::blob")).containsExactly(0, 0xff);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [1, null, 3]                                   | [1,null,3]
        {'a': date '2024-02-29', 'b': [time '24:00:00']} | {"a":"2024-02-29","b":["24:00:00"]}
        map {'k': 1.50::decimal(10,2)}                 | {"k":"1.50"}
        [timestamptz '2024-03-01 00:00:00+01']         | ["2024-02-29T23:00:00Z"]
        '{"a": [1, {"b": null}]}'::json                | {"a":[1,{"b":null}]}
        union_value(num := 2)                          | 2
        array_value(1, 2)                              | [1,2]
        """)
    void haveNestedValuesAsJson(String sql, String json) {
        assertThat(value(sql)).isEqualTo(JsonText.read(json));
    }

    @Test
    void describeTheirColumns() throws SQLException {
        List<ResultColumn> columns = read(
                "select 1::bigint as id, 1.5::decimal(10,2) as \"Total Price\", [1] as items",
                1,
                () -> {},
                Rows::columns);
        assertThat(columns)
                .containsExactly(
                        new ResultColumn("id", "BIGINT", new SqlType.Exact(19, 0)),
                        new ResultColumn("Total Price", "DECIMAL(10,2)", new SqlType.Exact(10, 2)),
                        new ResultColumn("items", "INTEGER[]", new SqlType.Other("INTEGER[]")));
    }

    @Test
    void endAtTheLimitAndSayWhetherThereWereMore() throws SQLException {
        assertThat(read("select * from range(3)", 3, () -> {}, RowsTest::countAndTruncated))
                .isEqualTo("3 false");
        assertThat(read("select * from range(4)", 3, () -> {}, RowsTest::countAndTruncated))
                .isEqualTo("3 true");
    }

    @Test
    void failIfTheyAreCutAndNobodyAsked() throws SQLException {
        assertThat(countBy("select * from range(3)", RowsTest::count)).isEqualTo("3");
        assertThat(countBy("select * from range(4)", RowsTest::countAndTruncated))
                .isEqualTo("3 true");
        assertThatThrownBy(() -> countBy("select * from range(4)", rows -> rows.truncated() + " " + count(rows)))
                .as("asked before it is known")
                .isInstanceOf(SqlException.class);
        assertThatThrownBy(() -> countBy("select * from range(4)", RowsTest::count))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.TOO_MANY_ROWS))
                .hasMessage("Cannot read all rows of the query: there are more than 3, the limit of the session;"
                        + " raise Limits.maxRows, or ask for fewer rows");
    }

    private static String countBy(String query, QueryRunner.RowsReader<?> reader) throws SQLException {
        return read(query, 3, () -> {}, rows -> String.valueOf(rows.readBy("the query", reader)));
    }

    @Test
    void lookForACancellationWhileTheyAreRead() throws SQLException {
        AtomicInteger asked = new AtomicInteger();
        read("select * from range(1000)", 1000, asked::incrementAndGet, RowsTest::countAndTruncated);
        assertThat(asked).hasValueGreaterThan(1);
        Runnable cancelled = () -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> read("select 1", 1, cancelled, RowsTest::countAndTruncated))
                .isInstanceOf(CancellationException.class);
    }

    private static String countAndTruncated(Rows rows) throws SQLException {
        return count(rows) + " " + rows.truncated();
    }

    private static int count(Rows rows) throws SQLException {
        int count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
    }

    private static @Nullable Object value(String sql) {
        List<@Nullable Object> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            ReadableQuery query = DUCKDB.readable(connection, "select " + sql + " as v");
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(query.sql())) {
                Rows rows = Rows.of(result, query, DUCKDB, 1, () -> {});
                while (rows.next()) {
                    values.add(rows.value(0));
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(Rows rows) throws SQLException;
    }

    private static <T> T read(String query, long limit, Runnable check, Reader<T> reader) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return reader.read(Rows.of(result, DUCKDB, limit, check));
        }
    }
}
