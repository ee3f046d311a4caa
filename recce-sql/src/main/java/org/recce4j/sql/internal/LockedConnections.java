package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.recce4j.sql.JdbcTarget;

/**
 * Connections to a DuckDB database in this process that is locked. A setting of the profile may be one of the connection, and none
 * can be set behind the lock; so all connections of the session are made before it. A file is let go when none is in use.
 */
final class LockedConnections implements SessionConnections {

    private static final String AGENT = "custom_user_agent";
    private static final String IS_LOCKED = "select current_setting('lock_configuration')";

    private final DriverDataSource source;
    private final JdbcTarget target;
    private final int size;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private int used;
    private boolean closed;
    private boolean held;

    LockedConnections(Driver driver, JdbcTarget target, int size, FileWait wait) {
        this.source = new DriverDataSource(driver, target, Map.of(AGENT, agent(target)), wait);
        this.target = target;
        this.size = size;
    }

    /**
     * In one process DuckDB gives all connections to a file one database, unless their options differ: then it refuses the second
     * one. So this option tells apart the sessions that cannot share a locked database. Those without statements can, if they lock it
     * alike.
     */
    private static String agent(JdbcTarget target) {
        String session = target.statements().isEmpty()
                ? Integer.toHexString(target.lockStatements().hashCode())
                : UUID.randomUUID().toString();
        return target.properties().getOrDefault(AGENT, "recce4j") + " " + session;
    }

    /** The caller sees to it that no more than the session's number are in use. */
    @Override
    public Connection get() throws SQLException {
        lock.lock();
        try {
            if (closed) {
                throw new SQLException("the session is closed");
            }
            if (idle.isEmpty()) {
                open();
            }
            used++;
            return idle.pop();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void holdOpen() throws SQLException {
        lock.lock();
        try {
            held = true;
            if (idle.isEmpty() && used == 0 && !closed) {
                open();
            }
        } finally {
            lock.unlock();
        }
    }

    private void open() throws SQLException {
        try {
            while (idle.size() + used < size) {
                idle.push(source.getConnection());
            }
            lock(idle.getFirst());
        } catch (SQLException | RuntimeException failure) {
            closeIdle();
            throw failure;
        }
    }

    /** Another session of this process with the same settings may have locked the database. */
    private void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(IS_LOCKED)) {
                if (row.next() && row.getBoolean(1)) {
                    return;
                }
            }
            for (String sql : target.lockStatements()) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        lock.lock();
        try {
            used--;
            idle.push(connection);
            if (closed || (used == 0 && target.releasedWhenIdle() && !held)) {
                closeIdle();
            }
        } finally {
            lock.unlock();
        }
    }

    private void closeIdle() throws SQLException {
        while (!idle.isEmpty()) {
            idle.pop().close();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            closeIdle();
        } catch (SQLException failure) {
            throw Failures.closing(failure);
        } finally {
            lock.unlock();
        }
    }
}
