package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.recce4j.sql.Warehouse;

/** Work on a connection that is kept as a whole, or undone when it fails, and whether the end has begun. */
final class Transaction<T> {

    private final Warehouse.ConnectionWork<T> work;
    private boolean committing;

    Transaction(Warehouse.ConnectionWork<T> work) {
        this.work = work;
    }

    /** Returns whether the warehouse was asked to keep the changes: if the line breaks then, nobody knows whether it did. */
    boolean isCommitting() {
        return committing;
    }

    T run(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run(connection);
            committing = true;
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failure) {
            rollBack(connection, failure);
            throw failure;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
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
}
