package org.recce4j.sql.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections to a warehouse behind a network. */
record PooledConnection(HikariDataSource pool, PoolDataSource source, PoolFailures failures)
        implements SessionConnections {

    @Override
    public Connection get() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        failures.expectClosing();
        pool.close();
        // HikariCP 7.0.2 forgets a connection that comes back in the moment in which its executor is shut down
        source.closeAll();
    }
}
