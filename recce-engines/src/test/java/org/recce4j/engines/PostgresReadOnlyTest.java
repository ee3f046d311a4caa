package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

/** Reading only reads, on PostgreSQL: in sessions of ours and on a host's connections. */
class PostgresReadOnlyTest {

    private static final String DATABASE = Postgres.database("read only");

    @BeforeEach
    void tables() {
        execute(
                "drop table if exists orders",
                "create table orders as select generate_series(1, 3) as id",
                "create sequence if not exists numbers",
                "create or replace function removal() returns int language plpgsql as"
                        + " 'begin delete from orders; return 1; end'",
                "drop table if exists made");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rollback; drop table orders; select 9",
                "rollback; insert into orders values (4)",
                "select 1; commit; insert into orders values (4); select 2",
                "commit; begin read write; delete from orders; commit",
                "set transaction read write; delete from orders",
                "with gone as (delete from orders returning *) select * from gone",
                "select removal()",
                "select nextval('numbers')",
                "select id into made from orders",
                "select * from orders for update",
                "explain analyze delete from orders",
                "explain (analyze, verbose) delete from orders",
                "do 'begin delete from orders; end'",
                "copy orders to program 'true'",
                "select set_config('transaction_read_only', 'off', true), removal()",
                "select set_config('default_transaction_read_only', 'off', false), removal()",
            })
    void nothingIsChanged(String sql) throws SQLException {
        try (Warehouse reading = open(Access.READ);
                Warehouse writing = open(Access.WRITE);
                Warehouse hosts = Warehouse.of(dataSource(), dialect(), Limits.DEFAULT)) {
            for (Warehouse warehouse : new Warehouse[] {reading, writing, hosts}) {
                assertThatThrownBy(() -> text(warehouse, sql)).isInstanceOf(SqlException.class);
                assertThat(text(warehouse, "select count(*) from orders")).isEqualTo("3");
            }
        }
    }

    @Test
    void whatOneQuerySetsIsGoneInTheNext() {
        try (Warehouse warehouse = Warehouse.builder(target())
                .limits(new Limits(1, Limits.DEFAULT.queryTimeout(), 10, 0))
                .open()) {
            text(warehouse, "select set_config('search_path', 'elsewhere', false)");
            text(warehouse, "select set_config('default_transaction_read_only', 'off', false)");
            assertThat(text(warehouse, "select current_setting('search_path')")).doesNotContain("elsewhere");
            assertThat(text(warehouse, "select current_setting('transaction_read_only')"))
                    .isEqualTo("on");
        }
    }

    @Test
    void aHostsConnectionIsLeftAsItWas() throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
            Warehouse warehouse = Warehouse.of(always(connection), dialect(), Limits.DEFAULT);
            assertThatThrownBy(() -> text(warehouse, "select removal()")).isInstanceOf(SqlException.class);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
            execute(connection, "insert into orders values (4)");
            assertThat(text(warehouse, "select count(*) from orders")).isEqualTo("4");
        }
    }

    @Test
    void aHostsOwnTransactionGoesOnAndIsReadOnlyMeanwhile() throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "insert into orders values (4)");
            Warehouse warehouse = Warehouse.of(always(connection), dialect(), Limits.DEFAULT);
            assertThat(text(warehouse, "select count(*) from orders")).isEqualTo("4");
            assertThatThrownBy(() -> text(warehouse, "select removal()")).isInstanceOf(SqlException.class);
            assertThatThrownBy(() -> text(warehouse, "select 1 / 0")).isInstanceOf(SqlException.class);
            execute(connection, "insert into orders values (5)");
            connection.commit();
        }
        try (Warehouse warehouse = open(Access.READ)) {
            assertThat(text(warehouse, "select count(*) from orders")).isEqualTo("5");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBackslashInAStringHidesNoStatement(boolean commits) throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
            execute(connection, "set standard_conforming_strings = off");
            connection.setAutoCommit(commits);
            Warehouse warehouse = Warehouse.of(always(connection), dialect(), Limits.DEFAULT);
            String sql = "select '\\''; rollback; insert into orders values (4); select ''''";
            assertThatThrownBy(() -> text(warehouse, sql)).isInstanceOf(SqlException.class);
            assertThat(text(warehouse, "select count(*) from orders")).isEqualTo("3");
            try (Statement statement = connection.createStatement();
                    ResultSet setting = statement.executeQuery("show standard_conforming_strings")) {
                assertThat(setting.next()).isTrue();
                assertThat(setting.getString(1)).isEqualTo("off");
            }
        }
    }

    @Test
    void anErrorOfAQueryDoesNotCallItRefused() {
        try (Warehouse warehouse = open(Access.READ)) {
            assertThatThrownBy(() -> text(warehouse, "select 1 / 0"))
                    .hasMessage(
                            "Cannot run the query: it divides by zero (SQLState 22012); the warehouse's own text might"
                                    + " contain row values: it is in the cause of this error, which --stacktrace prints");
        }
    }

    private static ProfileTarget target() {
        return new ProfileTarget("engines", "test", "postgres", Postgres.settings(Postgres.port(), DATABASE));
    }

    private static Warehouse open(Access access) {
        return Warehouse.open(target(), access);
    }

    private static Dialect dialect() {
        return Adapters.builtIn().require("postgres").dialect();
    }

    private static PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {Postgres.port()});
        source.setDatabaseName(DATABASE);
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }

    /** A host's data source that has one connection and keeps it open. */
    private static DataSource always(Connection connection) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                });
        return new PGSimpleDataSource() {
            @Override
            public Connection getConnection() {
                return kept;
            }
        };
    }

    private static String text(Warehouse warehouse, String sql) {
        return warehouse.query("the query", sql, rows -> rows.next() ? rows.getString(1) : "");
    }

    private static void execute(String... statements) {
        try (Connection connection = dataSource().getConnection()) {
            execute(connection, statements);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
