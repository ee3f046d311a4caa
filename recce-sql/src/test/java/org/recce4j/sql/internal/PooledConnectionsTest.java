package org.recce4j.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.Limits;
import org.recce4j.sql.Waiting;

/** A pool that is closed leaves no connection open. */
class PooledConnectionsTest {

    private static final int THREADS = 8;

    private final Remembering driver = new Remembering();

    @BeforeEach
    void register() throws SQLException {
        DriverManager.registerDriver(driver);
    }

    @AfterEach
    void deregister() throws SQLException {
        DriverManager.deregisterDriver(driver);
    }

    @RepeatedTest(20)
    void closesWhatComesBackMeanwhile() throws Exception {
        SessionConnections pool = open();
        CountDownLatch inUse = new CountDownLatch(THREADS);
        List<Thread> threads = Stream.generate(() -> new Thread(() -> useUntilClosed(pool, inUse)))
                .limit(THREADS)
                .toList();
        threads.forEach(Thread::start);
        inUse.await();
        pool.close();
        for (Thread thread : threads) {
            // or it waits half a minute for a connection of the closed pool
            thread.interrupt();
            thread.join();
        }
        assertAllAreClosed();
    }

    @Test
    void closesTheFirstOneThatNobodyUsed() throws Exception {
        open().close();
        assertAllAreClosed();
    }

    private static SessionConnections open() {
        return DriverConnections.open(
                JdbcTarget.builder(Remembering.URL, "a:b:1").build(),
                Adapters.builtIn().require("duckdb").dialect(),
                new Limits(THREADS, Limits.DEFAULT.queryTimeout()),
                null,
                Waiting.briefly());
    }

    private void assertAllAreClosed() throws SQLException {
        assertThat(driver.made).isNotEmpty();
        for (Connection connection : driver.made) {
            assertThat(connection.isClosed()).isTrue();
        }
    }

    private static void useUntilClosed(SessionConnections pool, CountDownLatch inUse) {
        try {
            while (true) {
                Connection connection = pool.get();
                inUse.countDown();
                pool.giveBack(connection);
            }
        } catch (SQLException closed) {
            inUse.countDown();
        }
    }

    /** DuckDB's driver under another name, and the connections that it made. */
    private static final class Remembering extends FakeDriver {

        private static final String URL = "jdbc:remembering:";

        private final Queue<Connection> made = new ConcurrentLinkedQueue<>();

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", info);
            made.add(connection);
            return connection;
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.equals(URL);
        }
    }
}
