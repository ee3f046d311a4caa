package org.recce4j.sql.internal.adapter;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.recce4j.sql.ReadOnlyTransaction;

/** Read-only transactions on connections that commit by themselves. They end with a rollback: nothing in them is to stay. */
final class ReadOnlyTransactions {

    private ReadOnlyTransactions() {}

    /** Begins one by a driver that tells the server of {@code setReadOnly}. */
    static ReadOnlyTransaction byDriver(Connection connection) throws SQLException {
        boolean readOnlyBefore = connection.isReadOnly();
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return () -> {
            try {
                connection.rollback();
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(true);
                    connection.setReadOnly(readOnlyBefore);
                }
            }
        };
    }

    /** Begins one by a statement. */
    static ReadOnlyTransaction byStatement(Connection connection, String begin) throws SQLException {
        execute(connection, begin);
        return () -> {
            if (!connection.isClosed()) {
                execute(connection, "rollback");
            }
        };
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
