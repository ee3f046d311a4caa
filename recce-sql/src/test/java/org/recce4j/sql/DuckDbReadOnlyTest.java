package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Reading only reads, on DuckDB: neither the database nor anything else of the machine is changed or seen. */
class DuckDbReadOnlyTest {

    private final Path folder;
    private final Path file;

    DuckDbReadOnlyTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("main.duckdb");
    }

    @BeforeEach
    void databases() throws SQLException {
        execute(file, "create table orders as select range as id from range(3)", "create sequence numbers");
        execute(folder.resolve("other.duckdb"), "create table t as select 7 as a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy (select 1) to '%s/x.csv'",
                "attach '%s/v.duckdb' as v (READ_WRITE); create table v.t (a int); select 3",
                "install httpfs",
                "load httpfs",
                "set threads = 1",
                "select 1; drop table orders",
                "with gone as (delete from orders returning *) select * from gone",
                "select * from read_text('%s/secret.txt')",
                "from read_blob('%s/secret.txt')",
                "select * from '%s/secret.csv'",
                "select * from glob('%s/*')",
                "select * from read_csv('/etc/passwd')",
                "select * from read_parquet('https://example.invalid/x.parquet')",
                "select * from enable_logging(storage = 'file', storage_path = '%s/log')",
                "select nextval('numbers')",
            })
    void nothingElseIsReachedOrChanged(String sql) throws IOException, SQLException {
        Files.writeString(folder.resolve("secret.txt"), "s3cret");
        Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        List<Path> before = files();
        try (Warehouse warehouse = read(Map.of("path", file.toString(), "external_root", folder + "/none"))) {
            assertThatThrownBy(() -> text(warehouse, sql.replace("%s", folder.toString())))
                    .isInstanceOf(SqlException.class);
            assertThat(text(warehouse, "select count(*) from orders")).isEqualTo("3");
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aRefusalNamesTheOptionThatAllowsIt() throws IOException {
        Path text = Files.writeString(folder.resolve("readable.txt"), "hello");
        String sql = "select content from read_text('" + text + "')";
        Map<String, Object> settings = Map.of("path", file.toString(), "external_root", folder + "/none");
        try (Warehouse warehouse = read(settings)) {
            assertThatThrownBy(() -> text(warehouse, sql))
                    .hasMessageContaining("--allow-external")
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.PERMISSION_DENIED));
        }
        try (Warehouse warehouse = read(settings, ExternalAccess.OPEN)) {
            assertThat(text(warehouse, sql)).isEqualTo("hello");
        }
    }

    @Test
    void whatTheProfileAndTheArtifactsNameStaysReadable() throws SQLException {
        Path root = folder.resolve("root");
        Path orders = folder.resolve("orders");
        assertThat(root.toFile().mkdir() && orders.toFile().mkdir()).isTrue();
        execute(
                file,
                "copy (select 5 as a) to '" + root + "/model.parquet'",
                "copy (select 6 as a) to '" + orders + "/part 1.parquet'",
                "create view model as select * from '" + root + "/model.parquet'",
                "create view orders_files as select * from read_parquet('" + orders + "/*.parquet')");
        Map<String, Object> settings = Map.of(
                "path",
                file.toString(),
                "external_root",
                root.toString(),
                "attach",
                List.of(Map.of("path", folder.resolve("other.duckdb").toString(), "alias", "other")));
        ExternalAccess external =
                new ExternalAccess(false, List.of("read_parquet('" + orders + "/*.parquet', union_by_name = true)"));
        try (Warehouse warehouse = read(settings, external)) {
            assertThat(text(warehouse, "select a from model")).isEqualTo("5");
            assertThat(text(warehouse, "select a from orders_files")).isEqualTo("6");
            assertThat(text(warehouse, "select a from other.t")).isEqualTo("7");
        }
        try (Warehouse warehouse = read(settings)) {
            assertThatThrownBy(() -> text(warehouse, "select a from orders_files"))
                    .isInstanceOf(SqlException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"config_options", "settings"})
    void theLockHoldsWhateverTheProfileClosesItself(String key) {
        for (Map<String, ?> own : List.of(
                Map.of("LOCK_configuration", true),
                Map.of("Enable_External_Access", false),
                Map.of("enable_external_access", false, "lock_configuration", true))) {
            try (Warehouse warehouse = read(Map.of("path", file.toString(), key, own))) {
                assertThatThrownBy(() -> text(warehouse, "select * from read_text('/etc/passwd')"))
                        .hasMessageContaining("--allow-external");
                assertThat(text(warehouse, "select current_setting('lock_configuration')"))
                        .isEqualTo("true");
            }
        }
    }

    @Test
    void openFilesAreOpenForReadingOnly() throws IOException {
        List<Path> before = files();
        try (Warehouse warehouse = read(Map.of("path", file.toString()), ExternalAccess.OPEN)) {
            String log = "from enable_logging(storage = ''file'', storage_path = ''" + folder + "/log'')";
            assertThatThrownBy(() -> text(warehouse, "from query('" + log + "')"))
                    .isInstanceOf(SqlException.class);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void noOptionOfTheProfileOpensAFileForWriting() {
        Map<String, Object> settings = Map.of(
                "path",
                file.toString(),
                "config_options",
                Map.of("access_mode", "READ_WRITE"),
                "attach",
                List.of(Map.of(
                        "path",
                        folder.resolve("other.duckdb").toString(),
                        "alias",
                        "other",
                        "options",
                        Map.of("read_write", true, "READ_ONLY", false))));
        try (Warehouse warehouse = read(settings)) {
            String modes =
                    "select string_agg(distinct readonly::varchar, '') from duckdb_databases() where not internal";
            assertThat(text(warehouse, modes)).isEqualTo("true");
        }
    }

    @Test
    void aSortThatNeedsTheDiskStillWorks() {
        try (Warehouse warehouse =
                read(Map.of("path", file.toString(), "settings", Map.of("memory_limit", "60MB", "threads", 1)))) {
            String sorted =
                    "select range as a, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxx' || range as b from range(2000000) order by hash(range)";
            assertThat(text(warehouse, "select count(*) from (" + sorted + " limit 1999999)"))
                    .isEqualTo("1999999");
        }
    }

    @Test
    void aDatabaseInMemoryIsLockedToo() {
        try (Warehouse warehouse = read(Map.of("path", ":memory:"))) {
            assertThat(text(warehouse, "select current_setting('lock_configuration')"))
                    .isEqualTo("true");
            assertThat(text(warehouse, "select current_setting('enable_external_access')"))
                    .isEqualTo("false");
            assertThatThrownBy(() -> text(warehouse, "select * from read_text('/etc/passwd')"))
                    .hasMessageContaining("--allow-external");
        }
    }

    @Test
    void settingsAreThoseOfTheProfileOnEachConnection() throws Exception {
        Map<String, Object> settings =
                Map.of("path", file.toString(), "settings", Map.of("TimeZone", "America/New_York", "schema", "main"));
        try (Warehouse warehouse = read(settings)) {
            var executor = Executors.newFixedThreadPool(4);
            List<Future<String>> zones = executor.invokeAll(Collections.nCopies(
                    40, () -> text(warehouse, "select current_setting('TimeZone') || current_setting('schema')")));
            for (Future<String> zone : zones) {
                assertThat(zone.get()).isEqualTo("America/New_Yorkmain");
            }
            executor.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'settings': {'TimeZone': 'UTC', 'lock_configuration': true}}",
                "{'settings': {'TimeZone': 'UTC'}, 'config_options': {'lock_configuration': 'true'}}"
            })
    void aSessionThatWritesKeepsTheProfilesLockOnEachConnection(String lock) {
        Json.Obj profile = (Json.Obj) JsonText.read(lock.replace('\'', '"'));
        ProfileTarget target =
                new ProfileTarget("shop", "ci", "duckdb", profile.with("path", new Json.Str(file.toString())));
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            String both = warehouse.query("outer", "select current_setting('TimeZone')", rows -> {
                rows.next();
                return rows.getString(1) + text(warehouse, "select current_setting('TimeZone')");
            });
            assertThat(both).isEqualTo("UTCUTC");
            assertThatThrownBy(() -> warehouse.inTransaction("a setting", connection -> {
                        try (var statement = connection.createStatement()) {
                            return statement.execute("set TimeZone = 'America/New_York'");
                        }
                    }))
                    .rootCause()
                    .hasMessageContaining("locked");
        }
    }

    @Test
    void twoSessionsReadOneFileAtATime() {
        try (Warehouse one = read(Map.of("path", file.toString()));
                Warehouse two = read(Map.of("path", file.toString()))) {
            String both = one.query("outer", "select count(*) from orders", rows -> {
                rows.next();
                return rows.getString(1) + text(two, "select count(*) from orders");
            });
            assertThat(both).isEqualTo("33");
        }
    }

    @Test
    void theProfilesOwnLockIsKept() throws IOException {
        Path text = Files.writeString(folder.resolve("readable.txt"), "hello");
        Map<String, Object> settings = Map.of(
                "path",
                file.toString(),
                "external_root",
                folder + "/none",
                "settings",
                Map.of(
                        "lock_configuration",
                        true,
                        "enable_external_access",
                        false,
                        "allowed_paths",
                        List.of(text.toString()),
                        "threads",
                        1));
        for (ExternalAccess external : List.of(ExternalAccess.PROFILE, ExternalAccess.OPEN)) {
            try (Warehouse warehouse = read(settings, external)) {
                assertThat(text(warehouse, "select content from read_text('" + text + "')"))
                        .isEqualTo("hello");
                assertThatThrownBy(() -> text(warehouse, "select * from read_text('/etc/passwd')"))
                        .isInstanceOf(SqlException.class);
            }
        }
        try (Warehouse warehouse =
                read(Map.of("path", file.toString(), "config_options", Map.of("enable_external_access", "false")))) {
            assertThat(text(warehouse, "select current_setting('lock_configuration')"))
                    .isEqualTo("true");
        }
    }

    @Test
    void aQueryInASessionThatWritesOnlyReads() throws SQLException {
        try (Warehouse warehouse = Warehouse.open(ProfileTarget.duckDb(file.toString()), Access.WRITE)) {
            assertThatThrownBy(() -> text(warehouse, "select nextval('numbers')"))
                    .isInstanceOf(SqlException.class);
            assertThatThrownBy(
                            () -> text(warehouse, "with gone as (delete from orders returning *) select * from gone"))
                    .isInstanceOf(SqlException.class);
            assertThat(text(warehouse, "select count(*) from orders")).isEqualTo("3");
        }
    }

    @Test
    void aHostsConnectionsAreCheckedAndLeftAsTheyWere() throws SQLException {
        try (Connection kept = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            Warehouse warehouse = Warehouse.of(
                    new BorrowedDataSource("jdbc:duckdb:" + file),
                    Adapters.builtIn().require("duckdb").dialect(),
                    Limits.DEFAULT);
            assertThatThrownBy(() -> text(warehouse, "drop table orders")).isInstanceOf(SqlException.class);
            assertThatThrownBy(() -> text(warehouse, "select nextval('numbers')"))
                    .isInstanceOf(SqlException.class);
            assertThat(text(warehouse, "select current_setting('enable_external_access')"))
                    .isEqualTo("true");
            assertThat(kept.getAutoCommit()).isTrue();
        }
    }

    @Test
    void aSessionForReadingTakesNoWork() {
        try (Warehouse warehouse = read(Map.of("path", file.toString()))) {
            assertThatThrownBy(() -> warehouse.inTransaction("the work", connection -> 1))
                    .hasMessage(
                            "Cannot complete the work: the warehouse was opened for reading; open it with Access.WRITE");
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    private static Warehouse read(Map<String, ?> settings) {
        return read(settings, ExternalAccess.PROFILE);
    }

    private static Warehouse read(Map<String, ?> settings, ExternalAccess external) {
        ProfileTarget target = new ProfileTarget("shop", "ci", "duckdb", (Json.Obj) Json.of(settings));
        return Warehouse.builder(target).external(external).open();
    }

    private static String text(Warehouse warehouse, String sql) {
        return warehouse.query("the query", sql, rows -> rows.next() ? rows.getString(1) : "");
    }

    private static void execute(Path database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
