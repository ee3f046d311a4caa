package org.recce4j.sql.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.SqlType;

/** Inserts of DuckDB's dialect, on DuckDB. */
class MultiRowInsertTest {

    private static final BuildDialect DUCKDB =
            Sql.parts(Adapters.builtIn().require("duckdb").dialect());

    private static final BulkTable TABLE = new BulkTable(
            "main",
            "odd \"name\"",
            List.of(
                    new BulkTable.Column("text", new SqlType.Text()),
                    new BulkTable.Column("number", new SqlType.Exact(19, 0)),
                    new BulkTable.Column("moment", new SqlType.Timestamp(true))));

    private final Connection connection;

    MultiRowInsertTest() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @BeforeEach
    void makeTable() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table \"odd \"\"name\"\"\" (text varchar, number bigint, moment timestamptz)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void writesEachValueAsItIs() throws SQLException {
        OffsetDateTime instant = OffsetDateTime.parse("2024-02-29T12:00:00.123456Z");
        String text = "it's {0} ? :name \\ \0 é \uD83D\uDE00";
        insert(List.of(row(text, 1L, instant), row(null, null, null)), () -> {});
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select text, number, epoch_us(moment) from \"odd \"\"name\"\"\" order by number nulls last")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo(text);
            assertThat(rows.getLong(2)).isEqualTo(1);
            assertThat(rows.getLong(3)).isEqualTo(1_709_208_000_123_456L);
            rows.next();
            assertThat(rows.getObject(1)).isNull();
            assertThat(rows.getObject(2)).isNull();
        }
    }

    @Test
    void splitsRowsIntoStatementsWithinTheLimits() throws SQLException {
        AtomicInteger statements = new AtomicInteger();
        int most = DUCKDB.limits().statementRows();
        insert(
                IntStream.range(0, 2 * most + 1)
                        .mapToObj(i -> row("x", (long) i, null))
                        .toList(),
                statements::incrementAndGet);
        assertThat(statements).hasValue(3);
        assertThat(count()).isEqualTo(2 * most + 1);
    }

    @Test
    void splitsRowsOfManyBytes() throws SQLException {
        AtomicInteger statements = new AtomicInteger();
        String half = "é".repeat(DUCKDB.limits().statementBytes() / 4);
        insert(List.of(row(half, 1L, null), row(half, 2L, null), row(half, 3L, null)), statements::incrementAndGet);
        assertThat(statements).hasValue(3);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void writesNothingWithoutRows() throws SQLException {
        insert(List.of(), () -> {});
        assertThat(count()).isZero();
    }

    private void insert(List<BulkRow> rows, Runnable check) throws SQLException {
        new MultiRowInsert(DUCKDB).insert(connection, TABLE, new ArrayList<>(rows).iterator(), check);
    }

    private int count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from \"odd \"\"name\"\"\"")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static BulkRow row(@Nullable Object... values) {
        return column -> values[column];
    }
}
