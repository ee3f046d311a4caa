package org.recce4j.sql;

import java.sql.SQLException;

/** A transaction that refuses writes, until it is closed. Not thread-safe. */
@FunctionalInterface
public interface ReadOnlyTransaction extends AutoCloseable {

    /** What stands for it on a warehouse that has none. */
    ReadOnlyTransaction NONE = () -> {};

    /**
     * Ends the transaction: what a statement set for its session is undone, and the connection is as it was before.
     *
     * @throws SQLException when the driver does
     */
    @Override
    void close() throws SQLException;
}
