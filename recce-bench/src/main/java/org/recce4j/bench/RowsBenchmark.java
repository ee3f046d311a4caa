package org.recce4j.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.recce4j.sql.Access;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** A million rows of ten columns from DuckDB: by JDBC alone, each column by the getter of its type, and by a session. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class RowsBenchmark {

    private static final String QUERY =
            "select range as a, range % 7 as b, range / 3.0 as c, 'text ' || range % 100 as d,"
                    + " range % 2 = 0 as e, date '2024-01-01' + cast(range % 365 as integer) as f,"
                    + " timestamp '2024-01-01' + to_seconds(range % 86400) as g, cast(range as decimal(18, 2)) as h,"
                    + " case when range % 10 = 0 then null else range end as i, 'another text' as j from range(1000000)";

    @SuppressWarnings("NullAway.Init") // opened before the first call
    private Warehouse warehouse;

    @SuppressWarnings("NullAway.Init") // opened before the first call
    private Connection connection;

    /** For JMH. */
    public RowsBenchmark() {}

    /** Opens both. */
    @Setup
    public void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        warehouse = Warehouse.builder(ProfileTarget.duckDb(":memory:"))
                .access(Access.WRITE)
                .limits(Limits.DEFAULT.withMaxRows(Long.MAX_VALUE))
                .open();
    }

    /** Closes both. */
    @TearDown
    public void close() throws SQLException {
        connection.close();
        warehouse.close();
    }

    /** JDBC alone. */
    @Benchmark
    public long plain(Blackhole hole) throws SQLException {
        long count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                hole.consume(number(rows, 1));
                hole.consume(number(rows, 2));
                double third = rows.getDouble(3);
                hole.consume(rows.wasNull() ? null : (Object) third);
                hole.consume(rows.getString(4));
                boolean flag = rows.getBoolean(5);
                hole.consume(rows.wasNull() ? null : (Object) flag);
                hole.consume(rows.getObject(6));
                hole.consume(rows.getObject(7, LocalDateTime.class));
                hole.consume(rows.getBigDecimal(8));
                hole.consume(number(rows, 9));
                hole.consume(rows.getString(10));
                count++;
            }
        }
        return count;
    }

    private static @Nullable Object number(ResultSet rows, int index) throws SQLException {
        long value = rows.getLong(index);
        return rows.wasNull() ? null : (Object) value;
    }

    /** A session's rows. */
    @Benchmark
    public long session(Blackhole hole) {
        return warehouse.rows("the benchmark", QUERY, rows -> {
            long count = 0;
            while (rows.next()) {
                for (int i = 0; i < 10; i++) {
                    hole.consume(rows.value(i));
                }
                count++;
            }
            return count;
        });
    }
}
