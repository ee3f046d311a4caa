package org.recce4j.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.recce4j.model.Cancellation;

/** Runs queries. Thread-safe; calls block until the last row is read. */
public interface QueryRunner {

    /** Returns the SQL dialect of the warehouse. */
    Dialect dialect();

    /** Returns the limits of the session, {@link Limits#DEFAULT} by default. */
    default Limits limits() {
        return Limits.DEFAULT;
    }

    /**
     * Runs one query.
     *
     * @param label names the query in messages and logs, such as {@code the query for the columns of orders}; it must not
     *     contain a secret or a value
     * @param sql one statement that only reads; it is sent unchanged, except that a semicolon at its end is removed
     * @param reader reads the rows while they arrive
     * @throws SqlException READ_ONLY if it is not such a statement; another code if the query fails, exceeds its time
     *     limit or is cancelled
     */
    <T> T query(String label, String sql, ResultReader<T> reader);

    /**
     * Runs one query and reads its rows with values that no longer depend on the driver, at most {@link Limits#maxRows}.
     * Rows are
     * never left out unnoticed: a reader that reaches the limit asks {@link Rows#truncated} whether there were more, or
     * the query
     * fails.
     *
     * @param label names the query in messages and logs, such as {@code the query for the columns of orders}; it must not
     *     contain a secret or a value
     * @param sql one statement that only reads, as for {@link #query}; it is run as {@link Dialect#readable} returns it
     * @param reader reads the rows while they arrive
     * @throws SqlException READ_ONLY if it is not such a statement; TOO_MANY_ROWS if there were more rows than the limit
     *     and the reader did not ask; another code if the query fails, exceeds its time limit or is cancelled
     */
    default <T> T rows(String label, String sql, RowsReader<T> reader) {
        return query(
                label,
                sql,
                set -> Rows.of(set, dialect(), limits().maxRows(), () -> {}).readBy(label, reader));
    }

    /** Returns a view of this runner whose queries are cancelled on the warehouse when the token is cancelled. */
    QueryRunner cancelledBy(Cancellation cancellation);

    /**
     * Turns rows into a value.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    interface ResultReader<T> {
        /**
         * Reads the rows; the set begins before the first one and is closed afterwards.
         *
         * @throws SQLException if the driver throws it
         */
        T read(ResultSet rows) throws SQLException;
    }

    /**
     * Turns rows into a value.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    interface RowsReader<T> {
        /**
         * Reads the rows; they begin before the first one and cannot be used afterwards.
         *
         * @throws SQLException if the driver throws it
         */
        T read(Rows rows) throws SQLException;
    }
}
