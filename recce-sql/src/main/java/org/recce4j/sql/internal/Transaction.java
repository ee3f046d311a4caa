package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.recce4j.sql.Warehouse;

/** Work on a connection that is kept as a whole, or undone when it fails. */
final class Transaction {

    private Transaction() {}

    static <T> T run(Connection connection, Warehouse.ConnectionWork<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run(connection);
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
