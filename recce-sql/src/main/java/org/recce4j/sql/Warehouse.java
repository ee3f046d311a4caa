package org.recce4j.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.internal.DriverConnections;
import org.recce4j.sql.internal.JdbcSession;
import org.recce4j.sql.internal.SessionConnections;
import org.recce4j.sql.internal.JdbcSession;
import org.recce4j.sql.internal.SessionConnections;

/**
 * A session on a warehouse. Queries only read: each is one reading statement, in a read-only transaction if the warehouse
 * has such transactions. Only {@link #inTransaction} writes. Whoever opens a session closes it. A session on a caller's
 * {@link DataSource} borrows connections and closes only those. Thread-safe.
 */
public final class Warehouse implements QueryRunner, AutoCloseable {

    private final JdbcSession session;
    private final Access access;

    private Warehouse(JdbcSession session, Access access) {
        this.session = session;
        this.access = access;
    }

    /**
     * Connects to a target to read, with the built-in adapters and {@link Limits#DEFAULT}. SQL reaches no file and no
     * address
     * beyond those that the profile names.
     *
     * @throws SqlException if there is no adapter, no driver or no connection
     */
    public static Warehouse open(ProfileTarget target) {
        return builder(target).open();
    }

    /**
     * Connects to a target to read or to write, with the same defaults.
     *
     * @throws SqlException if there is no adapter, no driver or no connection
     */
    public static Warehouse open(ProfileTarget target, Access access) {
        return builder(target).access(access).open();
    }

    /** Returns a builder of a session on a target. */
    public static Builder builder(ProfileTarget target) {
        return new Builder(target);
    }

    /**
     * Uses the connections of a host's data source, with {@link Limits#DEFAULT}.
     *
     * @param type the type of a built-in adapter, which is dbt's name of the warehouse, such as {@code duckdb}
     * @throws SqlException ADAPTER_NOT_FOUND if there is no such adapter
     */
    public static Warehouse of(DataSource dataSource, String type) {
        return of(dataSource, Adapters.builtIn().require(type).dialect(), Limits.DEFAULT);
    }

    /**
     * Uses the connections of a host's data source. The host still owns the data source, and its settings are not
     * changed. Queries are checked as in any session, and run in a read-only transaction if the warehouse has such
     * transactions.
     */
    public static Warehouse of(DataSource dataSource, Dialect dialect, Limits limits) {
        Objects.requireNonNull(dataSource, "dataSource");
        return new Warehouse(
                new JdbcSession(SessionConnections.borrowedFrom(dataSource), dialect, limits), Access.WRITE);
    }

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
     * Keeps a database file open until the session is closed, even while no query runs: it is opened once, all queries
     * see the same data, and no other process can write to it. Does nothing on other warehouses.
     *
     * @throws SqlException if the file cannot be opened
     */
    public void holdOpen() {
        session.holdOpen();
    }

    /**
     * Runs several statements on one connection, in one transaction if the warehouse has transactions: all of them take
     * effect, or none if the work throws.
     *
     * @param label what the work is for, for messages and logs
     * @throws SqlException PERMISSION_DENIED if the warehouse was opened for reading; if a statement fails
     */
    public <T> T inTransaction(String label, ConnectionWork<T> work) {
        if (access == Access.READ) {
            throw new SqlException(
                    SqlErrorCode.PERMISSION_DENIED,
                    "Cannot complete " + label + ": the warehouse was opened for reading; open it with Access.WRITE");
        }
        return session.inTransaction(label, work);
    }

    @Override
    public void close() {
        session.close();
    }

    /**
     * Several statements on one connection.
     *
     * @param <T> the result of the work
     */
    @FunctionalInterface
    public interface ConnectionWork<T> {
        /**
         * Does the work; the connection is closed afterwards.
         *
         * @throws SQLException if the driver throws it
         */
        T run(Connection connection) throws SQLException;
    }

    /** Builds a {@link Warehouse}; not thread-safe. */
    public static final class Builder {
        private final ProfileTarget target;
        private Access access = Access.READ;
        private ExternalAccess external = ExternalAccess.PROFILE;
        private Adapters adapters = Adapters.builtIn();
        private Limits limits = Limits.DEFAULT;
        private Waiting waiting = Waiting.briefly();

        private Builder(ProfileTarget target) {
            this.target = Objects.requireNonNull(target, "target");
        }

        /** Sets what the session is for; by default {@link Access#READ}. */
        public Builder access(Access value) {
            access = value;
            return this;
        }

        /**
         * Sets what SQL can reach besides the database if the session reads; by default what the profile names,
         * {@link ExternalAccess#PROFILE}.
         */
        public Builder external(ExternalAccess value) {
            external = value;
            return this;
        }

        /** Sets the adapters; by default {@link Adapters#builtIn()}. */
        public Builder adapters(Adapters value) {
            adapters = value;
            return this;
        }

        /** Sets the limits; by default {@link Limits#DEFAULT}. */
        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        /** Sets how to wait for a database file that another process has locked; by default {@link Waiting#briefly()}. */
        public Builder waiting(Waiting value) {
            waiting = value;
            return this;
        }

        /**
         * Connects.
         *
         * @throws SqlException if there is no adapter, no driver or no connection; CANCELLED if a wait was cancelled
         */
        public Warehouse open() {
            WarehouseAdapter adapter = adapters.require(target.type());
            JdbcTarget jdbc = adapter.jdbc(target, access, external);
            JdbcSession session = new JdbcSession(
                    DriverConnections.open(jdbc, adapter.dialect(), limits, adapters.driverLoader(), waiting),
                    adapter.dialect(),
                    limits);
            return new Warehouse(session, access);
        }
    }
}
