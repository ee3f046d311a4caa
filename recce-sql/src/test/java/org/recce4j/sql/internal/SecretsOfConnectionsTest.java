package org.recce4j.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Json;
import org.recce4j.render.yaml.Yaml;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Waiting;
import org.recce4j.sql.Warehouse;

/** What a driver says about a connection repeats no secret, whatever it repeats; neither do the causes. */
class SecretsOfConnectionsTest {

    private static final FileWait WAIT = new FileWait(
            Waiting.briefly(), Adapters.builtIn().require("postgres").dialect());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attach: [{path: 'postgres://user:s3cr3t@127.0.0.1:1/db', type: postgres}]",
                "attach: [{path: 'ducklake:postgres:dbname=x password=s3cr3t', alias: x}]",
                "attach: [{path: 'mysql:host=127.0.0.1 passwd=s3cr3t', alias: x}]",
                "attach: [{path: '/no/such/folder/x.duckdb?motherduck_token=s3cr3t', alias: x}]",
                "secrets: [{type: s3, no_such_option: s3cr3t}]",
                "secrets: [{type: nothing, secret: s3cr3t}]",
                "settings: {no_such_password: s3cr3t}",
                "settings: {threads: 'password=s3cr3t'}",
                "config_options: {no_such_token: s3cr3t}",
                "path: 'postgres:host=127.0.0.1 password=s3cr3t'",
            })
    void duckDb(String settings) {
        Json.Obj profile = (Json.Obj) Yaml.read(settings);
        ProfileTarget target = new ProfileTarget("shop", "ci", "duckdb", profile);
        SqlException failure = catchThrowableOfType(
                SqlException.class, () -> Warehouse.open(target, Access.WRITE).close());
        assertThat(stackTrace(failure)).doesNotContain("s3cr3t");
        JdbcTarget jdbc = Adapters.builtIn().require("duckdb").jdbc(target, Access.WRITE);
        assertThat(jdbc.toString() + jdbc.place() + jdbc.shownUrl() + jdbc.shownProperties())
                .doesNotContain("s3cr3t");
    }

    @Test
    void aDriverThatRepeatsEverything() {
        JdbcTarget target = JdbcTarget.builder("jdbc:fake://h/secret-db", "a:b:1")
                .secret("password", "p'w0rd")
                .hidden(List.of("inside-a-statement"))
                .hiddenEverywhere(Set.of("secret-db"))
                .statement("attach 'inside-a-statement'")
                .build();
        DriverDataSource source = new DriverDataSource(new Repeating(target), target, WAIT);
        SQLException failure = catchThrowableOfType(SQLException.class, source::getConnection);
        assertThat(failure.getSQLState()).isEqualTo("08001");
        assertThat(failure.getErrorCode()).isEqualTo(7);
        assertThat(stackTrace(failure))
                .doesNotContain("p'w0rd", "p''w0rd", "inside-a-statement", "secret-db")
                .contains("Caused by: java.sql.SQLException: java.lang.IllegalStateException: ********");
        SqlException ours = Failures.connecting(target, failure, WAIT);
        assertThat(ours.getMessage())
                .isEqualTo(
                        "Cannot connect to jdbc:fake://h/********: refused jdbc:fake://h/******** as ********, ********,"
                                + " attach '********', postgres://u:********@h; check that the server runs and can be reached,"
                                + " and its host and port");
        assertThat(source.toString() + target).doesNotContain("p'w0rd", "inside-a-statement", "secret-db");
    }

    @Test
    void aQueryThatRepeatsAConnectionString() {
        SQLException driver = new SQLException("no route to postgres://u:s3cr3t@h/db", "08006");
        SqlException failure = Failures.of(
                "run the query",
                driver,
                Adapters.builtIn().require("postgres").dialect(),
                Deadline.in(Limits.DEFAULT.queryTimeout()),
                null,
                code -> null);
        assertThat(failure.getMessage()).isEqualTo("Cannot run the query: no route to postgres://u:********@h/db");
        assertThat(stackTrace(failure)).doesNotContain("s3cr3t");
        SQLException harmless = new SQLException("no route to host", "08006");
        assertThat((Throwable) SafeFailure.of(harmless, text -> text)).isSameAs(harmless);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /** A driver whose error shows all that it was given. */
    private static final class Repeating extends FakeDriver {

        private final JdbcTarget target;

        Repeating(JdbcTarget target) {
            this.target = target;
        }

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            String password = info.getProperty("password");
            SQLException failure = new SQLException(
                    "refused " + url + " as " + password + ", " + password.replace("'", "''") + ", "
                            + target.statements().get(0) + ", postgres://u:x@y@h",
                    "08001",
                    7,
                    new IllegalStateException(password));
            failure.addSuppressed(new IllegalStateException(password));
            throw failure;
        }

        @Override
        public boolean acceptsURL(String url) {
            return true;
        }
    }
}
