package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements within the limits, each on a connection of its own, and puts failures into words. */
public final class JdbcSession {

    private static final Logger LOG = LoggerFactory.getLogger(Warehouse.class);

    private final Connections connections;
    private final Dialect dialect;
    private final Limits limits;
    private final Semaphore permits;

    public JdbcSession(Connections connections, Dialect dialect, Limits limits) {
        this.connections = connections;
        this.dialect = dialect;
        this.limits = limits;
        this.permits = new Semaphore(limits.maxConcurrentQueries(), true);
    }

    /** Where connections come from. */
    public interface Connections extends AutoCloseable {
        Connection get() throws SQLException;

        @Override
        default void close() {}

        static Connections borrowedFrom(DataSource dataSource) {
            return dataSource::getConnection;
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    public QueryRunner cancelledBy(Cancellation cancellation) {
        return new CancellableRunner(this, cancellation);
    }

    public <T> T query(
            String label, String sql, QueryRunner.ResultReader<T> reader, @Nullable Cancellation cancellation) {
        long started = System.nanoTime();
        T result =
                onConnection(label, cancellation, connection -> execute(connection, label, sql, reader, cancellation));
        LOG.debug("{}: {} ms", label, (System.nanoTime() - started) / 1_000_000);
        return result;
    }

    public <T> T inTransaction(String label, Warehouse.ConnectionWork<T> work) {
        return onConnection(label, null, connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    public void close() {
        connections.close();
    }

    private <T> T onConnection(String label, @Nullable Cancellation cancellation, Warehouse.ConnectionWork<T> work) {
        permits.acquireUninterruptibly();
        try (Connection connection = connections.get()) {
            return work.run(connection);
        } catch (SQLException failure) {
            throw Failures.of(label, failure, dialect, limits, cancellation);
        } finally {
            permits.release();
        }
    }

    private <T> T execute(
            Connection connection,
            String label,
            String sql,
            QueryRunner.ResultReader<T> reader,
            @Nullable Cancellation cancellation)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                RunningStatement running = RunningStatement.of(statement, cancellation)) {
            statement.setQueryTimeout((int) Math.max(1, limits.queryTimeout().toSeconds()));
            if (running.isCancelled()) {
                throw new SqlException(SqlErrorCode.CANCELLED, "Cannot run " + label + ": it was cancelled", null);
            }
            try (ResultSet rows = statement.executeQuery(sql)) {
                return reader.read(rows);
            }
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /** A view of a session whose queries stop when a switch is pressed. */
    private record CancellableRunner(JdbcSession session, Cancellation cancellation) implements QueryRunner {

        @Override
        public Dialect dialect() {
            return session.dialect();
        }

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            return session.query(label, sql, reader, cancellation);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation other) {
            return new CancellableRunner(session, other);
        }
    }
}
