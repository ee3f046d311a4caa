package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

/** What a session does to the server, looked up on the server. */
@Timeout(60)
class PostgresSessionTest {

    private static final String MINUTE = "select 'the slow one', pg_sleep(60)";
    private static final Limits NO_RETRIES = Limits.DEFAULT.withMaxRetries(0);

    private final Warehouse observer = open(Limits.DEFAULT);
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @BeforeEach
    void nothingRuns() {
        awaitRunning(0);
    }

    @AfterEach
    void close() {
        executor.shutdownNow();
        observer.close();
    }

    @Test
    void aCancelledStatementIsGoneFromTheServer() throws Exception {
        try (Warehouse warehouse = open(Limits.DEFAULT)) {
            Cancellation cancellation = new Cancellation();
            Future<?> query = run(warehouse.cancelledBy(cancellation), MINUTE);
            awaitSleep();
            long cancelled = System.nanoTime();
            cancellation.cancel();
            awaitRunning(0);
            assertThat(Duration.ofNanos(System.nanoTime() - cancelled)).isLessThan(Duration.ofSeconds(20));
            assertFails(query, SqlErrorCode.CANCELLED);
        }
    }

    @Test
    void aStatementThatRunsTooLongIsGoneFromTheServer() throws Exception {
        try (Warehouse warehouse = open(new Limits(4, Duration.ofSeconds(1)))) {
            Future<?> query = run(warehouse, MINUTE);
            assertFails(query, SqlErrorCode.TIMEOUT);
            awaitRunning(0);
        }
    }

    @Test
    void readingRowsEndsWhenItIsCancelled() {
        try (Warehouse warehouse = open(Limits.DEFAULT.withMaxRows(Long.MAX_VALUE))) {
            Cancellation cancellation = new Cancellation();
            assertThatThrownBy(() -> warehouse
                            .cancelledBy(cancellation)
                            .rows("many rows", "select generate_series(1, 1000000000)", rows -> {
                                while (rows.next()) {
                                    if ((Long) rows.value(0) == 5000) {
                                        cancellation.cancel();
                                    }
                                }
                                return 0;
                            }))
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CANCELLED));
        }
    }

    @Test
    void twoHundredQueriesKeepToTheLimit() throws Exception {
        try (Warehouse warehouse = open(new Limits(4, Duration.ofSeconds(50)))) {
            String others = "select count(*) from pg_stat_activity where state = 'active' and query like '%the 200%'"
                    + " and pg_sleep(0.01)::text = ''";
            List<Future<Long>> all = IntStream.range(0, 200)
                    .mapToObj(i -> executor.submit(() -> count(warehouse, others)))
                    .toList();
            for (Future<Long> one : all) {
                assertThat(one.get()).isBetween(1L, 4L);
            }
            assertThat(count(observer, "select count(*) from pg_stat_activity where query like '%the 200%'"))
                    .isLessThanOrEqualTo(5);
        }
    }

    @Test
    void aConnectionThatIsKilledIsToldAndReplaced() throws Exception {
        try (Warehouse warehouse = open(NO_RETRIES)) {
            Future<?> query = run(warehouse, MINUTE);
            awaitSleep();
            kill();
            assertFails(query, SqlErrorCode.CONNECTION);
            assertThat(count(warehouse, "select 7")).isEqualTo(7);
        }
    }

    @Test
    void aQueryIsSentAgainAfterItsConnectionWasKilled() throws Exception {
        try (Warehouse warehouse = open(Limits.DEFAULT)) {
            execute("create table slow as select 1 as attempt");
            Future<Long> query = executor.submit(
                    () -> count(
                            warehouse,
                            "select case when exists (select from slow) then length(pg_sleep(60)::text) else 2 end /* the slow one */"));
            awaitSleep();
            execute("delete from slow");
            kill();
            assertThat(query.get()).isEqualTo(2);
        }
    }

    private void execute(String sql) {
        observer.inTransaction("set-up", connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    @Test
    void nothingIsSentAgainOnceRowsWereRead() {
        try (Warehouse warehouse = open(Limits.DEFAULT)) {
            int[] calls = {0};
            assertThatThrownBy(() -> warehouse.rows("rows", "select generate_series(1, 100000)", rows -> {
                        calls[0]++;
                        rows.next();
                        observer.query(
                                "killing",
                                "select pg_terminate_backend(pid, 20000) from pg_stat_activity"
                                        + " where query like '%generate_series(1, 100000)%' and pid <> pg_backend_pid()",
                                r -> 0);
                        while (rows.next()) {
                            calls[0] += 0;
                        }
                        return 0;
                    }))
                    .isInstanceOf(SqlException.class);
            assertThat(calls[0]).isEqualTo(1);
        }
    }

    @Test
    void rowsArriveWhileTheQueryStillRuns() {
        try (Warehouse warehouse = open(Limits.DEFAULT)) {
            boolean truncated = warehouse.rows("endless", "select generate_series(1, 2000000000)", rows -> {
                for (int i = 0; i < 10; i++) {
                    assertThat(rows.next()).isTrue();
                }
                return rows.truncated();
            });
            assertThat(truncated).isFalse();
        }
    }

    @Test
    void givesAsManyRowsAsAreAllowed() {
        try (Warehouse warehouse = open(Limits.DEFAULT.withMaxRows(10))) {
            assertThat(read(warehouse, "select generate_series(1, 11)")).isEqualTo("10 rows, truncated");
            assertThat(read(warehouse, "select generate_series(1, 10)")).isEqualTo("10 rows");
        }
    }

    @Test
    void aShortSessionLogsNoWarning() {
        PrintStream err = System.err;
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < 10; i++) {
                try (Warehouse warehouse = open(Limits.DEFAULT)) {
                    assertThat(count(warehouse, "select 1")).isEqualTo(1);
                }
            }
        } finally {
            System.setErr(err);
        }
        assertThat(logged.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void tellsWhoAsks() {
        try (Warehouse warehouse = open(Limits.DEFAULT)) {
            assertThat(text(warehouse, "select current_setting('application_name')"))
                    .isEqualTo("recce4j");
        }
    }

    @Test
    void takesOnTheProfilesRoleAndSearchPathWhateverTheyHold() {
        observer.inTransaction("set-up", connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("create role \"re\"\"ader; drop\"");
                return statement.execute("create schema \"my place\"");
            }
        });
        ProfileTarget target = new ProfileTarget(
                "engines",
                "test",
                "postgres",
                Postgres.settings(Postgres.port())
                        .with("role", new Json.Str("re\"ader; drop"))
                        .with("search_path", new Json.Str("\"my place\", public")));
        try (Warehouse warehouse = Warehouse.open(target)) {
            assertThat(text(warehouse, "select current_user")).isEqualTo("re\"ader; drop");
            assertThat(text(warehouse, "show search_path")).isEqualTo("\"my place\", public");
        }
    }

    @Test
    void saysWhatIsWrongWithALoginAndHidesThePassword() {
        ProfileTarget target = new ProfileTarget(
                "engines",
                "test",
                "postgres",
                Postgres.settings(Postgres.port()).with("database", new Json.Str("x?socketFactory=evil")));
        assertThatThrownBy(() -> Warehouse.open(target))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("x?socketFactory=evil")
                .hasMessageContaining("does not exist");
    }

    private static Warehouse open(Limits limits) {
        return Warehouse.builder(Postgres.target())
                .access(Access.WRITE)
                .limits(limits)
                .open();
    }

    private Future<?> run(QueryRunner runner, String sql) {
        return executor.submit(() -> runner.query("the slow query", sql, rows -> 0));
    }

    private void kill() {
        count(
                observer,
                "select count(pg_terminate_backend(pid, 20000)) from pg_stat_activity"
                        + " where query like '%the slow one%' and state = 'active' and pid <> pg_backend_pid()");
    }

    /** Asks the server, not a clock. */
    private void awaitRunning(int expected) {
        String running = "select count(*) from pg_stat_activity"
                + " where query like '%the slow one%' and state = 'active' and pid <> pg_backend_pid()";
        await(running, expected);
    }

    /** A statement is listed as active before it has read anything; once it sleeps, it has read all it reads before. */
    private void awaitSleep() {
        String asleep = "select count(*) from pg_stat_activity"
                + " where query like '%the slow one%' and wait_event = 'PgSleep' and pid <> pg_backend_pid()";
        await(asleep, 1);
    }

    private void await(String sql, int expected) {
        while (count(observer, sql) != expected) {
            Thread.onSpinWait();
        }
    }

    private static void assertFails(Future<?> query, SqlErrorCode code) {
        assertThatThrownBy(() -> query.get(20, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private static long count(QueryRunner runner, String sql) {
        return runner.query("a count", sql, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private static String text(QueryRunner runner, String sql) {
        return runner.query("a text", sql, rows -> {
            rows.next();
            return rows.getString(1);
        });
    }

    private static String read(QueryRunner runner, String sql) {
        return runner.rows("rows", sql, rows -> {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count + " rows" + (rows.truncated() ? ", truncated" : "");
        });
    }
}
