package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/**
 * Connections of our own. The first one stays open as long as the session: it proves that the target can be reached, and
 * it keeps an embedded database in memory between statements.
 */
public final class DriverConnections implements JdbcSession.Connections {

    private final Driver driver;
    private final JdbcTarget target;
    private final Connection first;

    private DriverConnections(Driver driver, JdbcTarget target) throws SQLException {
        this.driver = driver;
        this.target = target;
        this.first = get();
    }

    public static DriverConnections open(JdbcTarget target, Dialect dialect) {
        Driver driver = driver(target, dialect);
        try {
            return new DriverConnections(driver, target);
        } catch (SQLException failure) {
            throw Failures.connecting(target.url(), failure);
        }
    }

    @Override
    public Connection get() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(target.properties());
        Connection connection = driver.connect(target.url(), properties);
        if (connection == null) {
            throw new SQLException("the driver " + driver.getClass().getName() + " refused the address");
        }
        return connection;
    }

    @Override
    public void close() {
        try {
            first.close();
        } catch (SQLException alreadyGone) {
            throw new SqlException(
                    SqlErrorCode.CONNECTION, "Cannot close the connection to " + target.url(), alreadyGone);
        }
    }

    private static Driver driver(JdbcTarget target, Dialect dialect) {
        try {
            return DriverManager.getDriver(target.url());
        } catch (SQLException noDriver) {
            throw new SqlException(
                    SqlErrorCode.DRIVER_NOT_FOUND,
                    "Cannot connect to " + dialect.name() + ": no JDBC driver for it is on the path; add "
                            + target.driver(),
                    noDriver);
        }
    }
}
