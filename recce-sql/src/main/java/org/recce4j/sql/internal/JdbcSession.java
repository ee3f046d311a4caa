package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Capability;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ReadableQuery;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements within the limits, each on a connection of its own, and puts failures into words. */
public final class JdbcSession {

    private static final Logger LOG = LoggerFactory.getLogger(Warehouse.class);
    private static final int PERMIT_PAUSE_MILLIS = 50;

    private final Connections connections;
    private final Dialect dialect;
    private final Limits limits;
    private final Semaphore permits;
    private volatile boolean closed;

    public JdbcSession(Connections connections, Dialect dialect, Limits limits) {
        this.connections = connections;
        this.dialect = dialect;
        this.limits = limits;
        this.permits = new Semaphore(limits.maxConcurrentQueries(), true);
    }

    /** Where connections come from. */
    public interface Connections extends AutoCloseable {
        Connection get() throws SQLException;

        default void giveBack(Connection connection) throws SQLException {
            connection.close();
        }

        /** Keeps what is open from being closed while no connection is in use. */
        default void holdOpen() throws SQLException {}

        @Override
        default void close() {}

        static Connections borrowedFrom(DataSource dataSource) {
            return dataSource::getConnection;
        }
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

    private record Lease(Connections connections, Connection connection) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            connections.giveBack(connection);
        }
    }

    private record RowsReading<T>(String label, QueryRunner.RowsReader<T> reader, Dialect dialect, long maxRows)
            implements SessionQuery.Reading<T> {

        @Override
        public ReadableQuery prepare(Connection connection, String sql) throws SQLException {
            return dialect.readable(connection, sql);
        }

        @Override
        public T read(ResultSet rows, ReadableQuery query, RunningStatement running) throws SQLException {
            return Rows.of(rows, query, dialect, maxRows, running::check).readBy(label, reader);
        }
    }

    private interface Work<T> {
        T run(Connection connection, Deadline deadline) throws SQLException;
    }

    /** A view of a session whose queries are cancelled with a token. */
    private record CancellableRunner(JdbcSession session, Cancellation cancellation) implements QueryRunner {

        @Override
        public Dialect dialect() {
            return session.dialect();
        }

        @Override
        public Limits limits() {
            return session.limits();
        }

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            return session.query(label, sql, reader, cancellation);
        }

        @Override
        public <T> T rows(String label, String sql, RowsReader<T> reader) {
            return session.rows(label, sql, reader, cancellation);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation other) {
            return new CancellableRunner(session, other);
        }
    }
}
