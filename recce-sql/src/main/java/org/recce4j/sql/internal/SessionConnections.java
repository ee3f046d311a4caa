package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where connections come from. */
public interface SessionConnections extends AutoCloseable {
    Connection get() throws SQLException;

    default void giveBack(Connection connection) throws SQLException {
        connection.close();
    }

    /** Keeps what is open from being closed while no connection is in use. */
    default void holdOpen() throws SQLException {}

    @Override
    default void close() {}

    static SessionConnections borrowedFrom(DataSource dataSource) {
        return dataSource::getConnection;
    }
}
