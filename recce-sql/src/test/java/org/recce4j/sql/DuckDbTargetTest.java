package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;

class DuckDbTargetTest {

    @Test
    void attachesLoadsAndSetsWhatTheProfileSays(@TempDir Path folder) throws SQLException {
        Path main = database(folder.resolve("main.duckdb"));
        Path other = database(folder.resolve("it's other.duckdb"));
        ProfileTarget target = target(Map.of(
                "path",
                main.toString(),
                "extensions",
                List.of("json", Map.of("name", "parquet")),
                "attach",
                List.of(Map.of("path", other.toString(), "alias", "the \"other\"")),
                "settings",
                Map.of("threads", 1, "memory_limit", "100MB")));
        try (Warehouse warehouse = open(target, Access.READ)) {
            assertThat(text(warehouse, "select count(*) from \"the \"\"other\"\"\".main.t"))
                    .isEqualTo("1");
            assertThat(text(warehouse, "select current_setting('threads')")).isEqualTo("1");
            assertThat(text(warehouse, "select current_setting('memory_limit')"))
                    .startsWith("95.");
        }
    }

    @Test
    void writesStatementsThatHoldWhateverTheProfileHolds() {
        List<String> statements = JdbcTargetsTest.jdbc(
                        "duckdb",
                        Map.of(
                                "secrets",
                                List.of(Map.of(
                                        "name",
                                        "my \"s\"",
                                        "type",
                                        "s3",
                                        "persistent",
                                        true,
                                        "key_id",
                                        "it's",
                                        "scope",
                                        List.of("s3://a", "s3://b"),
                                        "extra",
                                        Map.of("k'", "v"))),
                                "attach",
                                List.of(Map.of(
                                        "path",
                                        "x'; drop",
                                        "type",
                                        "sqlite",
                                        "secret",
                                        "s",
                                        "options",
                                        Map.of("block_size", 16_384))),
                                "extensions",
                                List.of("a\"b")))
                .statements();
        assertThat(statements.get(0)).isEqualTo("load \"a\"\"b\"");
        assertThat(statements.get(1))
                .startsWith("create or replace persistent secret \"my \"\"s\"\"\"")
                .contains("type 's3'")
                .contains("key_id 'it''s'")
                .contains("scope ['s3://a', 's3://b']")
                .contains("extra map {'k''': 'v'}")
                .doesNotContain("persistent 'true'");
        assertThat(statements.get(2))
                .startsWith("attach if not exists 'x''; drop'")
                .contains("(type 'sqlite', secret \"s\", read_only, block_size '16384')");
    }

    @Test
    void aHostileSettingChangesNothingElse() {
        Map<String, String> before = settingsOf(Map.of("home_directory", "x"));
        for (String value :
                List.of("x'; set threads = 1; --", "x\\', \n", "${a} {0} ? :x", "x\"; #=&", "\u0001\t\u2028")) {
            Map<String, String> after = settingsOf(Map.of("home_directory", value));
            assertThat(after).containsEntry("home_directory", value);
            assertThat(after.entrySet().stream().filter(setting -> !before.containsValue(setting.getValue())))
                    .hasSize(1);
        }
    }

    private static Map<String, String> settingsOf(Map<String, Object> settings) {
        try (Warehouse warehouse = open(target(Map.of("settings", settings)), Access.WRITE)) {
            return warehouse.query("settings", "select name, value from duckdb_settings()", rows -> {
                Map<String, String> all = new TreeMap<>();
                while (rows.next()) {
                    all.put(rows.getString(1), String.valueOf(rows.getString(2)));
                }
                return all;
            });
        }
    }

    @Test
    void aPasswordInAPathIsNotShown() {
        JdbcTarget jdbc = JdbcTargetsTest.jdbc(
                "duckdb",
                Map.of(
                        "path",
                        "postgres://me:s3cr3t@db/shop",
                        "config_options",
                        Map.of("odd_token", "t0ken", "url", "https://me:s3cr3t@h")));
        assertThat(jdbc.shownUrl()).isEqualTo("jdbc:duckdb:postgres://me:********@db/shop");
        assertThat(jdbc.place()).isEqualTo(jdbc.shownUrl());
        assertThat(jdbc.toString()).contains(jdbc.shownUrl());
        assertThat(jdbc.properties()).containsEntry("odd_token", "t0ken");
        assertThat(jdbc.shownProperties())
                .containsEntry("odd_token", "********")
                .containsEntry("url", "https://me:********@h");
    }

    @Test
    void refusesWhatItCannotDo() {
        assertRefused(Map.of("path", "a;session_init_sql_file=x"), "semicolon");
        assertRefused(Map.of("plugins", List.of(Map.of("module", "excel"))), "\"plugins\"");
        assertRefused(Map.of("filesystems", List.of(Map.of("fs", "s3"))), "\"filesystems\"");
        assertRefused(Map.of("remote", Map.of("host", "h", "port", 1, "user", "u")), "\"remote\"");
        assertRefused(Map.of("config_options", Map.of("session_init_sql_file", "/x.sql")), "session_init_sql_file");
        assertRefused(Map.of("config_options", Map.of(" Session_Init_Sql_File", "/x.sql")), "Session_Init_Sql_File");
        assertRefused(Map.of("secrets", List.of(Map.of("type", "s3", "a b", "c"))), "\"a b\"");
    }

    @Test
    void motherDuckKeepsItsTokenOutOfTheAddress() {
        JdbcTarget jdbc =
                JdbcTargetsTest.jdbc("duckdb", Map.of("path", "md:shop?motherduck_token=t0ken&saas_mode=true"));
        assertThat(jdbc.url()).isEqualTo("jdbc:duckdb:md:shop?saas_mode=true");
        assertThat(jdbc.properties()).containsEntry("motherduck_token", "t0ken").doesNotContainKey("duckdb.read_only");
        assertThat(jdbc.shownProperties()).containsEntry("motherduck_token", "********");
        List<String> statements = JdbcTargetsTest.jdbc(
                        "duckdb",
                        Map.of(
                                "path",
                                "md:",
                                "settings",
                                Map.of("motherduck_saas_mode", true, "motherduck_token", "t", "x", 1)))
                .statements();
        assertThat(statements)
                .containsExactly(
                        "set global TimeZone = 'UTC'", "set \"x\" = '1'", "set \"motherduck_saas_mode\" = 'true'");
    }

    @Test
    void readingKeepsNobodyFromWritingBetweenTwoQueries(@TempDir Path folder) throws SQLException {
        Path file = database(folder.resolve("main.duckdb"));
        try (Warehouse reader = open(ProfileTarget.duckDb(file.toString()), Access.READ)) {
            assertThat(text(reader, "select count(*) from t")).isEqualTo("1");
            try (Warehouse writer = open(ProfileTarget.duckDb(file.toString()), Access.WRITE)) {
                writer.inTransaction(
                        "a row", connection -> connection.createStatement().execute("insert into t values (2)"));
            }
            assertThat(text(reader, "select count(*) from t")).isEqualTo("2");
        }
    }

    @Test
    void borrowsAHostsConnectionsAndClosesNothingButThem() throws SQLException {
        try (Connection kept = DriverManager.getConnection("jdbc:duckdb::memory:borrowed")) {
            DataSource hosts = new BorrowedDataSource("jdbc:duckdb::memory:borrowed");
            Warehouse warehouse = Warehouse.of(hosts, "duckdb");
            warehouse.inTransaction(
                    "set-up", connection -> connection.createStatement().execute("create table t (a int)"));
            warehouse.close();
            warehouse.close();
            assertThat(kept.isClosed()).isFalse();
            assertThat(text(Warehouse.of(hosts, "duckdb"), "select count(*) from t"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aHostsConnectionsNeedAKnownAdapter() {
        DataSource hosts = new BorrowedDataSource("jdbc:duckdb::memory:borrowed");
        assertThatThrownBy(() -> Warehouse.of(hosts, "oracle"))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining(
                        "Cannot use profile type \"oracle\": known types are [bigquery, databricks, duckdb,");
    }

    @Test
    void opensForReadingUnlessToldOtherwise() {
        try (Warehouse warehouse = Warehouse.open(ProfileTarget.duckDb(":memory:"))) {
            assertThat(text(warehouse, "select 1")).isEqualTo("1");
            assertThatThrownBy(() -> warehouse.inTransaction("the work", connection -> 1))
                    .hasMessageContaining("the warehouse was opened for reading");
        }
    }

    @Test
    void neverInstallsAnExtension() {
        try (Warehouse warehouse = open(ProfileTarget.duckDb(":memory:"), Access.WRITE)) {
            assertThatThrownBy(() -> text(warehouse, "select count(*) from read_csv('https://127.0.0.1:1/x.csv')"))
                    .isInstanceOf(SqlException.class);
            assertThat(text(warehouse, "select current_setting('autoinstall_known_extensions')::varchar"))
                    .isEqualTo("false");
        }
    }

    @Test
    void readingCreatesNothing(@TempDir Path folder) {
        Path none = folder.resolve("none.duckdb");
        assertConnectionFails(none, "database does not exist");
        assertThat(none).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.duckdb"), "not a database ".repeat(1000));
        assertConnectionFails(text, "not a valid DuckDB database file");
        Path empty = Files.writeString(folder.resolve("empty.duckdb"), "");
        assertConnectionFails(empty, "not a valid DuckDB database file");
    }

    @Test
    void unknownTypesAreListedWithTheKnownOnes() {
        assertThatThrownBy(() -> Adapters.builtIn().require("oracle"))
                .hasMessage(
                        "Cannot use profile type \"oracle\": known types are [bigquery, databricks, duckdb, postgres,"
                                + " redshift, snowflake]; another warehouse needs an adapter in Java, which a program adds"
                                + " with Adapters.with(…)");
    }

    private static Path database(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute("create table t as select 1 as a");
        }
        return file;
    }

    private static Warehouse open(ProfileTarget target, Access access) {
        return Warehouse.open(target, access);
    }

    private static ProfileTarget target(Map<String, Object> settings) {
        return new ProfileTarget("shop", "ci", "duckdb", (Json.Obj) Json.of(settings));
    }

    private static String text(Warehouse warehouse, String sql) {
        return warehouse.query("the test's query", sql, rows -> {
            rows.next();
            return rows.getString(1);
        });
    }

    private static void assertRefused(Map<String, Object> settings, String why) {
        assertThatThrownBy(() -> JdbcTargetsTest.jdbc("duckdb", settings))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.PROFILE_INVALID))
                .hasMessageContaining(why);
    }

    private static void assertConnectionFails(Path file, String why) {
        ProfileTarget target = ProfileTarget.duckDb(file.toString());
        assertThatThrownBy(() -> open(target, Access.READ))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CONNECTION))
                .hasMessageContaining(why);
    }
}
