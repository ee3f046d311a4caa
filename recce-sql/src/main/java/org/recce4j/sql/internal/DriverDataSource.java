package org.recce4j.sql.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.recce4j.sql.JdbcTarget;

/** New connections to a target, by a driver that was found for it. */
class DriverDataSource implements DataSource {

    private final Driver driver;
    private final JdbcTarget target;
    private final Map<String, String> moreProperties;
    private final FileWait wait;
    private volatile int loginTimeout;

    DriverDataSource(Driver driver, JdbcTarget target, FileWait wait) {
        this(driver, target, Map.of(), wait);
    }

    /** Properties of the session replace those of the target. */
    DriverDataSource(Driver driver, JdbcTarget target, Map<String, String> moreProperties, FileWait wait) {
        this.driver = driver;
        this.target = target;
        this.moreProperties = moreProperties;
        this.wait = wait;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        for (Map.Entry<String, String> property : target.fetchedProperties().entrySet()) {
            properties.setProperty(property.getKey(), property.getValue());
        }
        properties.putAll(moreProperties);
        try {
            return wait.get(() -> begun(properties));
        } catch (SQLException failure) {
            throw SafeFailure.of(failure, target::withoutSecrets);
        }
    }

    private Connection begun(Properties properties) throws SQLException {
        Connection connection = driver.connect(target.url(), properties);
        if (connection == null) {
            throw new SQLException("the driver " + driver.getClass().getName() + " refused the address");
        }
        try {
            begin(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private void begin(Connection connection) throws SQLException {
        for (String sql : target.statements()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                // behind the first line warehouses repeat the statement, or a part of it that cuts a secret in two
                throw SafeFailure.of(failure, Failures::reasonAlone);
            }
        }
        if (target.readOnly()) {
            connection.setReadOnly(true);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is part of the target");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("there is no log writer");
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("there is no log writer");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    /** The target's properties say how long a driver may take; this is how long a pool that is closed waits for its own threads. */
    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("logging is by SLF4J");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Cannot unwrap " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
