package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Capability;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements within the limits, each on a connection of its own, and puts failures into words. */
public final class JdbcSession {

    private static final Logger LOG = LoggerFactory.getLogger(Warehouse.class);
    private static final int PERMIT_PAUSE_MILLIS = 50;

    private final SessionConnections connections;
    private final Dialect dialect;
    private final Limits limits;
    private final Semaphore permits;
    private volatile boolean closed;

    public JdbcSession(SessionConnections connections, Dialect dialect, Limits limits) {
        this.connections = connections;
        this.dialect = dialect;
        this.limits = limits;
        this.permits = new Semaphore(limits.maxConcurrentQueries(), true);
    }

    public Dialect dialect() {
        return dialect;
    }

    public Limits limits() {
        return limits;
    }

    public QueryRunner cancelledBy(Cancellation cancellation) {
        return new CancellableRunner(this, cancellation);
    }

    public <T> T query(
            String label, String sql, QueryRunner.ResultReader<T> reader, @Nullable Cancellation cancellation) {
        return run(label, sql, (rows, query, running) -> reader.read(rows), cancellation);
    }

    public <T> T rows(String label, String sql, QueryRunner.RowsReader<T> reader, @Nullable Cancellation cancellation) {
        return run(label, sql, new RowsReading<>(label, reader, dialect, limits.maxRows()), cancellation);
    }

    private <T> T run(String label, String sql, SessionQuery.Reading<T> reading, @Nullable Cancellation cancellation) {
        String statement = ReadingStatement.require(label, sql, dialect.name());
        SessionQuery<T> query = new SessionQuery<>(label, statement, reading);
        long started = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                T result = onConnection(
                        query.action(),
                        cancellation,
                        Aftermath.ofQuery(query),
                        (connection, deadline) -> query.run(connection, dialect, deadline, cancellation));
                LOG.debug("{}: {} ms", query.label(), (System.nanoTime() - started) / 1_000_000);
                return result;
            } catch (SqlException failure) {
                if (attempt > limits.maxRetries() || query.hasBegun() || !isTransient(failure)) {
                    throw failure;
                }
                LOG.debug(
                        "{}: sent again after {}", query.label(), failure.code().id());
                if (Pause.after(attempt, cancellation)) {
                    throw Failures.cancelled(query.action());
                }
            }
        }
    }

    private boolean isTransient(SqlException failure) {
        return failure.getCause() instanceof SQLException cause && dialect.isTransient(cause);
    }

    public <T> T inTransaction(String label, Warehouse.ConnectionWork<T> work) {
        String action = "complete " + label;
        if (dialect.capabilities().contains(Capability.TRANSACTIONS)) {
            Transaction<T> transaction = new Transaction<>(work);
            return onConnection(
                    action,
                    null,
                    Aftermath.ofTransaction(transaction),
                    (connection, deadline) -> transaction.run(connection));
        }
        return onConnection(action, null, Aftermath.ofStatements(), (connection, deadline) -> work.run(connection));
    }

    /** Keeps a file open until the session is closed. */
    public void holdOpen() {
        try {
            connections.holdOpen();
        } catch (SQLException failure) {
            throw Failures.of(
                    "open the database",
                    failure,
                    dialect,
                    Deadline.in(limits.queryTimeout()),
                    null,
                    Aftermath.ofStatements());
        }
    }

    /** Calls that are running end with an error or with their result; later ones with an error. */
    public void close() {
        closed = true;
        connections.close();
    }

    private <T> T onConnection(String action, @Nullable Cancellation cancellation, Aftermath aftermath, Work<T> work) {
        acquire(action, cancellation);
        Deadline deadline = Deadline.in(limits.queryTimeout());
        try {
            if (closed) {
                throw Failures.closed(action);
            }
            return connected(work, deadline);
        } catch (SQLException failure) {
            if (closed) {
                throw Failures.closed(action, failure);
            }
            throw Failures.of(action, failure, dialect, deadline, cancellation, aftermath);
        } finally {
            permits.release();
        }
    }

    private <T> T connected(Work<T> work, Deadline deadline) throws SQLException {
        try (Lease lease = new Lease(connections, connections.get())) {
            return work.run(lease.connection(), deadline);
        }
    }

    private void acquire(String action, @Nullable Cancellation cancellation) {
        try {
            do {
                if (cancellation != null && cancellation.isCancelled()) {
                    throw Failures.cancelled(action);
                }
            } while (!permits.tryAcquire(PERMIT_PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.cancelled(action);
        }
    }

    private record Lease(SessionConnections connections, Connection connection) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            connections.giveBack(connection);
        }
    }

    private interface Work<T> {
        T run(Connection connection, Deadline deadline) throws SQLException;
    }
}
