package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Access;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.recce4j.testkit.QueryRunnerContract;

/** Sessions on DuckDB, by whichever version of the driver the build puts on the path. */
class DuckDbSessionTest extends QueryRunnerContract {

    private final List<Warehouse> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Warehouse::close);
    }

    @Override
    protected QueryRunner runner(Limits limits) {
        Warehouse warehouse = Warehouse.builder(ProfileTarget.duckDb(":memory:"))
                .access(Access.WRITE)
                .limits(limits)
                .open();
        opened.add(warehouse);
        return warehouse;
    }

    @Override
    protected String endlessQuery() {
        return "select cast(sum(a.range * b.range) as varchar) from range(10000000) a, range(10000000) b";
    }

    @Override
    protected String queryThatFailsOnValue(String value) {
        return "select cast(v as integer) from (select '" + value + "' as v) as t";
    }

    @Test
    void aCancelledStatementIsOver() throws Exception {
        QueryRunner runner = runner(Limits.DEFAULT);
        Cancellation cancellation = new Cancellation();
        CountDownLatch started = new CountDownLatch(1);
        var executor = Executors.newSingleThreadExecutor();
        Future<Long> ended = executor.submit(() -> {
            started.countDown();
            try {
                return runner.cancelledBy(cancellation).query("the endless", endlessQuery(), rows -> 0L);
            } catch (RuntimeException cancelled) {
                return System.nanoTime();
            }
        });
        started.await();
        long pressed = System.nanoTime();
        cancellation.cancel();
        assertThat(Duration.ofNanos(ended.get() - pressed)).isBetween(Duration.ZERO, Duration.ofSeconds(20));
        executor.shutdownNow();
    }

    @Test
    void anInfiniteTimestampOfSecondsIsAnErrorOfTheQuery() {
        QueryRunner runner = runner(Limits.DEFAULT);
        assertThatThrownBy(() -> runner.rows("the moments", "select timestamp_s 'infinity'", rows -> {
                    rows.next();
                    return rows.value(0);
                }))
                .isInstanceOf(SqlException.class)
                .hasRootCauseInstanceOf(DateTimeException.class);
    }

    @Test
    void runsOnTheDriverThatTheBuildMeans() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(connection.getMetaData().getDatabaseProductVersion())
                    .startsWith(System.getProperty("recce.duckdb", "v2"));
        }
    }
}
