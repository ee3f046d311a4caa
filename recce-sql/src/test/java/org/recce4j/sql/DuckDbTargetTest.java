package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;

class DuckDbTargetTest {

    private static final WarehouseAdapter DUCKDB = Adapters.builtIn().require("duckdb");

    @Test
    void refusesAPathThatWouldBeReadAsOptions() {
        assertThatThrownBy(() -> DUCKDB.jdbc(ProfileTarget.duckDb("x.db;session_init_sql_file=evil.sql"), Access.READ))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void refusesKeysThatItDoesNotHonour() {
        Json.Obj settings = Json.Obj.builder()
                .put("path", "x")
                .put("attach", Map.of("path", "y"))
                .build();
        assertThatThrownBy(() -> DUCKDB.jdbc(new ProfileTarget("p", "t", "duckdb", settings), Access.READ))
                .hasMessageContaining("\"attach\"");
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
                                + " redshift, snowflake]; add one with Adapters.with(...)");
    }

    private static void assertConnectionFails(Path file, String why) {
        ProfileTarget target = ProfileTarget.duckDb(file.toString());
        assertThatThrownBy(() -> Warehouse.open(target, Access.READ, Adapters.builtIn(), Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CONNECTION))
                .hasMessageContaining(why);
    }
}
