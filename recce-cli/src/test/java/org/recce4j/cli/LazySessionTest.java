package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

class LazySessionTest {

    private static final int THREADS = 8;

    private final AtomicInteger opened = new AtomicInteger();
    private final Dialect dialect = Adapters.builtIn().require("duckdb").dialect();

    @Test
    void connectsForTheFirstQueryAndOnce() {
        try (LazySession session = new LazySession(dialect, this::open)) {
            QueryRunner view = session.cancelledBy(new Cancellation());
            assertThat(view.dialect().name()).isEqualTo("duckdb");
            assertThat(opened).hasValue(0);
            assertThat(one(view)).isEqualTo(1);
            assertThat(session.<Integer>rows("the query", "select 1", rows -> rows.next() ? 1 : 0))
                    .isEqualTo(1);
            assertThat(opened).hasValue(1);
        }
    }

    @Test
    void manyThreadsConnectOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch ready = new CountDownLatch(THREADS);
        try (LazySession session = new LazySession(dialect, this::open)) {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            await(ready);
                            return one(session);
                        },
                        threads));
            }
            assertThat(answers).extracting(CompletableFuture::join).containsOnly(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(opened).hasValue(1);
    }

    @Test
    void failsAsItFailedAtFirst() {
        try (LazySession session = new LazySession(dialect, this::refuse)) {
            session.requireNoFailure();
            assertThatThrownBy(() -> one(session)).hasMessage("Cannot connect 1");
            assertThatThrownBy(() -> one(session.cancelledBy(new Cancellation())))
                    .hasMessage("Cannot connect 1");
            assertThatThrownBy(session::requireNoFailure).hasMessage("Cannot connect 1");
        }
        assertThat(opened).hasValue(1);
    }

    @Test
    void whatWasNotOpenedIsClosedWithoutOpeningIt() {
        new LazySession(dialect, this::open).close();
        assertThat(opened).hasValue(0);
    }

    private static int one(QueryRunner runner) {
        return runner.query("the query", "select 1", rows -> rows.next() ? rows.getInt(1) : 0);
    }

    private Warehouse open() {
        opened.incrementAndGet();
        return Warehouse.open(ProfileTarget.duckDb(":memory:"));
    }

    private Warehouse refuse() {
        throw new SqlException(SqlErrorCode.CONNECTION, "Cannot connect " + opened.incrementAndGet());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
