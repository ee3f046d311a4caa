package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** New connections to a file that is let go when none is in use, unless it is held. */
final class ReleasedConnection implements SessionConnections {

    private final DriverDataSource source;
    private final AtomicReference<@Nullable Connection> held = new AtomicReference<>();

    ReleasedConnection(DriverDataSource source) {
        this.source = source;
    }

    @Override
    public Connection get() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void holdOpen() throws SQLException {
        Connection more = source.getConnection();
        if (!held.compareAndSet(null, more)) {
            more.close();
        }
    }

    @Override
    public void close() {
        Connection last = held.getAndSet(null);
        if (last != null) {
            DriverConnections.close(last);
        }
    }
}
