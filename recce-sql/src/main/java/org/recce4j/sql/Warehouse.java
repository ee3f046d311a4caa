package org.recce4j.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.internal.DriverConnections;
import org.recce4j.sql.internal.JdbcSession;

/**
 * A session on a warehouse. Thread-safe. Whoever opens it closes it; one made of a caller's {@link DataSource} borrows
 * connections and closes nothing but them.
 */
public final class Warehouse implements QueryRunner, AutoCloseable {

    private final JdbcSession session;

    private Warehouse(JdbcSession session) {
        this.session = session;
    }

    /**
     * Connects to a target.
     *
     * @throws SqlException when there is no adapter, no driver or no connection
     */
    public static Warehouse open(ProfileTarget target, Access access, Adapters adapters, Limits limits) {
        WarehouseAdapter adapter = adapters.require(target.type());
        JdbcTarget jdbc = adapter.jdbc(target, access);
        return new Warehouse(new JdbcSession(
                DriverConnections.open(jdbc, adapter.dialect(), limits, adapters.driverLoader()),
                adapter.dialect(),
                limits));
    }

    /** Uses a host's connections; the host keeps the ownership of the data source. */
    public static Warehouse of(DataSource dataSource, Dialect dialect, Limits limits) {
        Objects.requireNonNull(dataSource, "dataSource");
        return new Warehouse(new JdbcSession(JdbcSession.Connections.borrowedFrom(dataSource), dialect, limits));
    }

    @Override
    public Dialect dialect() {
        return session.dialect();
    }

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        return session.query(label, sql, reader, null);
    }

    @Override
    public <T> T rows(String label, String sql, RowsReader<T> reader) {
        return session.rows(label, sql, reader, null);
    }

    @Override
    public QueryRunner cancelledBy(Cancellation cancellation) {
        return session.cancelledBy(cancellation);
    }

    /**
     * Runs several statements on one connection, in one transaction where the warehouse has them: all are kept, or none
     * when the work throws.
     *
     * @param label what the work is for, for messages and logs
     * @throws SqlException when a statement fails
     */
    public <T> T inTransaction(String label, ConnectionWork<T> work) {
        return session.inTransaction(label, work);
    }

    @Override
    public void close() {
        session.close();
    }

    /**
     * Several statements on one connection.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface ConnectionWork<T> {
        /**
         * Does the work; the connection is closed afterwards.
         *
         * @throws SQLException when the driver does
         */
        T run(Connection connection) throws SQLException;
    }
}
