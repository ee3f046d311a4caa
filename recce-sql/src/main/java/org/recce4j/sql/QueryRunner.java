package org.recce4j.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.recce4j.model.Cancellation;

/** Runs queries. Thread-safe; calls block until the last row is read. */
public interface QueryRunner {

    /** Returns how the warehouse spells things. */
    Dialect dialect();

    /** Returns the limits of the session, {@link Limits#DEFAULT} by default. */
    default Limits limits() {
        return Limits.DEFAULT;
    }

    /**
     * Runs one query.
     *
     * @param label names the query in messages and logs, such as {@code the query for the columns of orders}; no secret, no value
     * @param sql one statement that only reads; it is passed to the warehouse as it is, but for a semicolon at its end
     * @param reader reads the rows while they arrive
     * @throws SqlException READ_ONLY if it is anything else; when the query fails, exceeds its time, or is cancelled
     */
    <T> T query(String label, String sql, ResultReader<T> reader);

    /**
     * Runs one query and reads its rows with values that no longer depend on the driver, at most {@link Limits#maxRows}. Rows are
     * never left out unnoticed: a reader that reaches the limit asks {@link Rows#truncated} whether there were more, or the query
     * fails.
     *
     * @param label names the query in messages and logs, such as {@code the query for the columns of orders}; no secret, no value
     * @param sql one statement that only reads, as for {@link #query}; it is run as {@link Dialect#readable} returns it
     * @param reader reads the rows while they arrive
     * @throws SqlException READ_ONLY if it is anything else; TOO_MANY_ROWS if there were more rows than the limit and the reader did
     *     not ask; when the query fails, exceeds its time, or is cancelled
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
         * Reads the rows; the set stands before the first one and is closed afterwards.
         *
         * @throws SQLException when the driver does
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
         * Reads the rows; they stand before the first one and cannot be used afterwards.
         *
         * @throws SQLException when the driver does
         */
        T read(Rows rows) throws SQLException;
    }
}
