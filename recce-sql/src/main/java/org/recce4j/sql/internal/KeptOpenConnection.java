package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** New connections to a database in this process, which cost little; the first one keeps it alive meanwhile. */
record KeptOpenConnection(DriverDataSource source, Connection first) implements SessionConnections {

    @Override
    public Connection get() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void close() {
        DriverConnections.close(first);
    }
}
