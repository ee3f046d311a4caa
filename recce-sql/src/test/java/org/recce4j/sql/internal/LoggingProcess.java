package org.recce4j.sql.internal;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.duckdb.DuckDBDriver;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.JooqLogger;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.Limits;
import org.recce4j.sql.Waiting;
import org.recce4j.sql.build.Sql;

/** A process whose log a test reads. */
final class LoggingProcess {

    private static final Dialect DUCKDB = Adapters.builtIn().require("duckdb").dialect();

    private LoggingProcess() {}

    public static void main(String[] work) throws Exception {
        switch (work[0]) {
            case "jooq alone" -> DSL.using(SQLDialect.DEFAULT).render(DSL.one());
            case "statement" -> System.out.println(Sql.text(Sql.builder(DUCKDB).selectOne()));
            case "jooq afterwards" -> {
                Sql.load();
                JooqLogger.getLogger("org.jooq.test").debug("heard");
            }
            case "broken connection" -> useBroken(false);
            case "close" -> useBroken(true);
            default -> throw new IllegalArgumentException(work[0]);
        }
    }

    /** A query waits until its connection breaks: because the pool is closed, or by itself. */
    private static void useBroken(boolean byClosing) throws Exception {
        Breaking driver = new Breaking();
        DriverManager.registerDriver(driver);
        SessionConnections pool = DriverConnections.open(
                JdbcTarget.builder(Breaking.URL, "a:b:1").build(), DUCKDB, Limits.DEFAULT, null, Waiting.briefly());
        Thread query = new Thread(() -> run(pool));
        query.start();
        driver.running.await();
        if (byClosing) {
            pool.close();
        } else {
            driver.broken.countDown();
        }
        query.join();
        pool.close();
    }

    private static void run(SessionConnections pool) {
        try (Connection connection = pool.get();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException failure) {
            System.out.println("the query failed");
        }
    }

    /** Statements wait until their connection is closed or broken, and then fail as those of PostgreSQL do. */
    private static final class Breaking extends FakeDriver {

        private static final String URL = "jdbc:breaking:";

        private final CountDownLatch running = new CountDownLatch(1);
        private final CountDownLatch broken = new CountDownLatch(1);

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            Connection real = new DuckDBDriver().connect("jdbc:duckdb:", info);
            return proxy(Connection.class, real, method -> {
                if (method.equals("close") || method.equals("abort")) {
                    broken.countDown();
                }
                return method.equals("createStatement") ? statement(real.createStatement()) : null;
            });
        }

        private Statement statement(Statement real) {
            return proxy(Statement.class, real, method -> {
                if (!method.equals("execute")) {
                    return null;
                }
                running.countDown();
                broken.await();
                throw new SQLException("Socket closed", "08006");
            });
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.equals(URL);
        }

        private static <T> T proxy(Class<T> type, T real, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    LoggingProcess.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        Object answered = answer.to(method.getName());
                        return answered == null ? method.invoke(real, arguments) : answered;
                    }));
        }

        @FunctionalInterface
        private interface Answer {
            @Nullable
            Object to(String method) throws Exception;
        }
    }
}
