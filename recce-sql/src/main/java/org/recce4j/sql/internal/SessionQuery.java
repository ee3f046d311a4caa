package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ReadOnlyTransaction;
import org.recce4j.sql.ReadableQuery;

/** One query of a session, in a read-only transaction where the warehouse has them, and whether its result has begun: from then on it must not be sent again. */
final class SessionQuery<T> {

    private static final int FETCH_SIZE = 1000;

    private final String label;
    private final String sql;
    private final Reading<T> reading;
    private boolean begun;
    private boolean readOnly;

    SessionQuery(String label, String sql, Reading<T> reading) {
        this.label = label;
        this.sql = sql;
        this.reading = reading;
    }

    interface Reading<T> {

        /** Returns the query in the form in which it is run. */
        default ReadableQuery prepare(Connection connection, String sql) throws SQLException {
            return ReadableQuery.unchanged(sql);
        }

        T read(ResultSet rows, ReadableQuery query, RunningStatement running) throws SQLException;
    }

    String label() {
        return label;
    }

    /** What it does, for messages. */
    String action() {
        return "run " + label;
    }

    boolean hasBegun() {
        return begun;
    }

    /** Returns whether the warehouse was told to refuse writes. */
    boolean isReadOnly() {
        return readOnly;
    }

    T run(Connection connection, Dialect dialect, Deadline deadline, @Nullable Cancellation cancellation)
            throws SQLException {
        ReadOnlyTransaction transaction = dialect.beginReadOnly(connection);
        readOnly = transaction != ReadOnlyTransaction.NONE;
        try (transaction) {
            return execute(connection, deadline, cancellation);
        }
    }

    private T execute(Connection connection, Deadline deadline, @Nullable Cancellation cancellation)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                RunningStatement running = RunningStatement.of(action(), statement, deadline, cancellation)) {
            statement.setFetchSize(FETCH_SIZE);
            statement.setQueryTimeout(
                    (int) Math.max(1, deadline.limit().plusMillis(999).toSeconds()));
            running.check();
            ReadableQuery query = reading.prepare(connection, sql);
            try (ResultSet rows = statement.executeQuery(query.sql())) {
                begun = true;
                return reading.read(rows, query, running);
            }
        }
    }
}
