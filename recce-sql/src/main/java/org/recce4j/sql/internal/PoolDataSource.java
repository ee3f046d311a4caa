package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.JdbcTarget;

/** The connections of a pool, of which the first is open already. It knows them all, so that none outlives the pool. */
final class PoolDataSource extends DriverDataSource {

    private final AtomicReference<@Nullable Connection> first;
    private final Set<Connection> made = ConcurrentHashMap.newKeySet();

    PoolDataSource(Driver driver, JdbcTarget target, FileWait wait, Connection first) {
        super(driver, target, wait);
        this.first = new AtomicReference<>(first);
        made.add(first);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection open = first.getAndSet(null);
        if (open != null) {
            return open;
        }
        Connection more = super.getConnection();
        made.removeIf(PoolDataSource::isClosed);
        made.add(more);
        return more;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException unknown) {
            return false;
        }
    }

    /** Closes the connections that are still open. */
    void closeAll() {
        for (Connection connection : made) {
            try {
                connection.close();
            } catch (SQLException unreachable) {
                // the others are closed all the same; the warehouse ends this one by itself
            }
        }
    }
}
