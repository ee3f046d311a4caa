package org.recce4j.sql;

import java.sql.SQLException;

/** A transaction that refuses writes until it is closed. Not thread-safe. */
@FunctionalInterface
public interface ReadOnlyTransaction extends AutoCloseable {

    /** The transaction of a warehouse that has none. */
    ReadOnlyTransaction NONE = () -> {};

    /**
     * Ends the transaction: settings that a statement changed are undone, and the connection is as it was before.
     *
     * @throws SQLException if the driver throws it
     */
    @Override
    void close() throws SQLException;
}
