package org.recce4j.sql.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.Limits;
import org.recce4j.sql.Waiting;

/** Connections of our own. The first one is made at once: it proves that the target can be reached. */
public final class DriverConnections {

    private DriverConnections() {}

    /**
     * Opens a target.
     *
     * @param waiting how to wait for a file of another process
     * @param loader where drivers are looked for besides the class path
     */
    public static SessionConnections open(
            JdbcTarget target, Dialect dialect, Limits limits, @Nullable ClassLoader loader, Waiting waiting) {
        FileWait wait = FileWait.of(waiting, target, dialect);
        Driver driver = Drivers.require(target, dialect.name(), loader);
        if (!target.lockStatements().isEmpty()) {
            LockedConnections locked = new LockedConnections(driver, target, limits.maxConcurrentQueries(), wait);
            giveBack(connect(locked, target, wait), locked);
            return locked;
        }
        DriverDataSource source = new DriverDataSource(driver, target, wait);
        Connection first = connect(source::getConnection, target, wait);
        if (target.releasedWhenIdle()) {
            close(first);
            return new ReleasedConnection(source);
        }
        if (target.inProcess()) {
            return new KeptOpenConnection(source, first);
        }
        return pool(new PoolDataSource(driver, target, wait, first), target, limits);
    }

    private static Connection connect(SessionConnections source, JdbcTarget target, FileWait wait) {
        for (int attempt = 1; ; attempt++) {
            try {
                return source.get();
            } catch (SQLException failure) {
                boolean again =
                        attempt <= target.connectRetries() && wait.dialect().isTransient(failure);
                if (!again || Pause.after(attempt, wait.waiting().cancellation())) {
                    throw Failures.connecting(target, failure, wait);
                }
            }
        }
    }

    static void close(Connection connection) {
        giveBack(connection, () -> connection);
    }

    private static void giveBack(Connection connection, SessionConnections lender) {
        try {
            lender.giveBack(connection);
        } catch (SQLException failure) {
            throw Failures.closing(failure);
        }
    }

    /** As many connections as queries may run, opened when they are needed. */
    private static PooledConnection pool(PoolDataSource source, JdbcTarget target, Limits limits) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("recce4j");
        config.setMaximumPoolSize(limits.maxConcurrentQueries());
        config.setMinimumIdle(0);
        // the first connection is made already; the pool's own check would throw it away
        config.setInitializationFailTimeout(-1);
        config.setReadOnly(target.readOnly());
        PoolFailures failures = new PoolFailures();
        config.setExceptionOverride(failures);
        return new PooledConnection(new HikariDataSource(config), source, failures);
    }
}
