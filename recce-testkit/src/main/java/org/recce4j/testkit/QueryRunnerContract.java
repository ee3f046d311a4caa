package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** What every {@link QueryRunner} does. */
public abstract class QueryRunnerContract {

    /** For subclasses. */
    protected QueryRunnerContract() {}

    /** Returns a runner with these limits; the subclass closes what it opens. */
    protected abstract QueryRunner runner(Limits limits);

    /** Returns a query that runs for minutes unless it is stopped. */
    protected abstract String endlessQuery();

    /** Returns a query that fails on a row whose value is this text. */
    protected abstract String queryThatFailsOnValue(String value);

    @Test
    void passesUserSqlUntouched() {
        String sql = "select '? :a {} $$ ''x''' as a -- trailing ? comment\n";
        assertThat(text(runner(Limits.DEFAULT), sql)).isEqualTo("? :a {} $$ 'x'");
    }

    @Test
    void tellsAMissingTableFromAMistake() {
        assertFails("select * from no_such_table", SqlErrorCode.TABLE_NOT_FOUND, "no_such_table");
        assertFails("select no_such_column from (select 1 as a) as t", SqlErrorCode.SYNTAX, "no_such_column");
        assertFails("select 1 frm t x", SqlErrorCode.SYNTAX, "");
    }

    @Test
    void givesRowsInTheOrderOfTheQuery() {
        String sql = "select 2 as n union all select 3 union all select 1 order by 1 desc";
        List<Integer> numbers = runner(Limits.DEFAULT).query("the test's query", sql, rows -> {
            List<Integer> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getInt(1));
            }
            return all;
        });
        assertThat(numbers).containsExactly(3, 2, 1);
    }

    @Test
    void refusesAStatementThatWrites() {
        assertFails("create table never_made as select 1 as n", SqlErrorCode.READ_ONLY, "");
        assertFails("select * from never_made", SqlErrorCode.TABLE_NOT_FOUND, "never_made");
    }

    @Test
    void neverShowsARowsValue() {
        assertThatThrownBy(() -> text(runner(Limits.DEFAULT), queryThatFailsOnValue("s3cret")))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("the test's query")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    @Timeout(60)
    void stopsAQueryThatRunsTooLong() {
        QueryRunner runner = runner(new Limits(2, Duration.ofSeconds(3)));
        assertThatThrownBy(() -> text(runner, endlessQuery()))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.TIMEOUT))
                .hasMessageContaining("3 s");
        assertThat(text(runner, "select 'fine'")).isEqualTo("fine");
    }

    @Test
    @Timeout(60)
    void stopsARunningQueryOnTheWarehouseWhenCancelled() throws Exception {
        Cancellation cancellation = new Cancellation();
        QueryRunner runner = runner(Limits.DEFAULT);
        QueryRunner cancellable = runner.cancelledBy(cancellation);
        CountDownLatch started = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<String> running = executor.submit(() -> {
                started.countDown();
                return text(cancellable, endlessQuery());
            });
            started.await();
            cancellation.cancel();
            assertThatThrownBy(() -> running.get(50, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(SqlException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CANCELLED));
        } finally {
            executor.shutdownNow();
        }
        assertThat(text(runner, "select 'fine'")).isEqualTo("fine");
    }

    @Test
    void startsNothingAfterACancellation() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> text(runner(Limits.DEFAULT).cancelledBy(cancellation), "select 'x'"))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CANCELLED));
    }

    @Test
    @Timeout(60)
    void servesMoreThreadsThanItsLimit() throws Exception {
        QueryRunner runner = runner(new Limits(2, Duration.ofMinutes(1)));
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            var all = IntStream.range(0, 64)
                    .mapToObj(i -> executor.submit(() -> text(runner, "select '" + i + "'")))
                    .toList();
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).get()).isEqualTo(String.valueOf(i));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private void assertFails(String sql, SqlErrorCode code, String why) {
        assertThatThrownBy(() -> text(runner(Limits.DEFAULT), sql))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining("Cannot run the test's query")
                .hasMessageContaining(why);
    }

    private static String text(QueryRunner runner, String sql) {
        return runner.query("the test's query", sql, rows -> {
            rows.next();
            return rows.getString(1);
        });
    }
}
