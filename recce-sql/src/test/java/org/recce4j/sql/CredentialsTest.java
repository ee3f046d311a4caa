package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;

class CredentialsTest {

    private static final Json.Obj POSTGRES = Json.Obj.builder()
            .put("host", "db.example.org")
            .put("port", 5432)
            .put("user", "ann")
            .put("pass", "s3cr3t")
            .put("dbname", "shop")
            .put("schema", "dev")
            .build();

    @Test
    void replacesAliasesAndFillsInDefaults() {
        Credentials credentials = Credentials.of(target("postgres", POSTGRES));
        assertThat(credentials.values().text("database")).isEqualTo("shop");
        assertThat(credentials.values().text("password")).isEqualTo("s3cr3t");
        assertThat(credentials.values().get("connect_timeout")).isEqualTo(Json.of(10));
        assertThat(credentials.templateTarget().text("dbname")).isEqualTo("shop");
        assertThat(credentials.templateTarget().find("password")).isEmpty();
        assertThat(credentials.toString()).contains("db.example.org").doesNotContain("s3cr3t");
    }

    @Test
    void namesFileLineAndKey() {
        ProfileTarget.Origin origin = new ProfileTarget.Origin(Path.of("profiles.yml"), 4, Map.of("port", 7));
        ProfileTarget target =
                new ProfileTarget("shop", "dev", "postgres", 1, POSTGRES.with("port", Json.of("5432")), origin);
        assertThatThrownBy(() -> Credentials.of(target))
                .isInstanceOf(SqlException.class)
                .hasMessage(
                        "Credentials in profile \"shop\", target \"dev\" invalid: \"port\" must be a whole number and"
                                + " is the text '5432'; of an environment variable make a number with \"| as_number\""
                                + " (\"profiles.yml\", line 7)");
    }

    @Test
    void neverShowsASecret() {
        assertInvalid("postgres", POSTGRES.with("pass", Json.of(8341)), "\"password\" must be a text and is a number");
        assertInvalid("postgres", POSTGRES.with("database", Json.of("x")), "two names of one field");
        assertInvalid("postgres", POSTGRES.without(List.of("pass")), "other names of it are [pass]");
    }

    @Test
    void hidesWhatIsSecretInsideItsFields() {
        Json.Obj duckDb = Json.Obj.builder()
                .put("attach", List.of(Map.of("path", "postgres://u:s3cr3t@h/d", "options", Map.of("myPwd", "8341x"))))
                .put("settings", Map.of("odd", Map.of("api-key", "s3cr3t"), "threads", 4))
                .build();
        Credentials credentials = Credentials.of(target("duckdb", duckDb));
        assertThat(credentials.withoutSecrets().toString())
                .contains("postgres://u:********@h/d", "threads")
                .doesNotContain("s3cr3t", "8341x");
        assertThat(credentials.toString()).contains("u:********@h").doesNotContain("s3cr3t", "8341x");
        assertInvalid("duckdb", duckDb.with("attach", Json.of("mysql:password=s3cr3t")), "********");
        assertInvalid("postgres", POSTGRES.with("port", Json.of("postgres://u:s3cr3t@h")), "u:********@h");
    }

    @Test
    void hidesSecretsOfTheEnvironment() {
        ProfileTarget.Origin origin =
                new ProfileTarget.Origin(Path.of("profiles.yml"), 4, Map.of(), Set.of("db.example.org", "shop"));
        ProfileTarget target = new ProfileTarget("p", "t", "postgres", 1, POSTGRES, origin);
        assertThat(Credentials.of(target).toString()).doesNotContain("db.example.org", "shop");
        assertThat(target + " " + origin).doesNotContain("db.example.org", "shop");
        JdbcTarget jdbc = Adapters.builtIn().require("postgres").jdbc(target, Access.READ);
        assertThat(jdbc + jdbc.place() + jdbc.shownUrl() + jdbc.shownProperties())
                .contains("********")
                .doesNotContain("db.example.org", "shop");
        assertThatThrownBy(() -> Credentials.of(
                        new ProfileTarget("p", "t", "postgres", 1, POSTGRES.with("port", Json.of("my shop")), origin)))
                .hasMessageContaining("is the text 'my ********'")
                .hasNoCause();
    }

    @Test
    void refusesWhatWouldConnectElsewhere() {
        Json.Obj snowflake = Json.Obj.builder()
                .put("account", "evil.example/?x=")
                .put("database", "d")
                .put("schema", "s")
                .build();
        assertInvalid("snowflake", snowflake, "becomes part of a host name");
        assertThat(Credentials.of(target("snowflake", snowflake.with("account", Json.of("a_b-c"))))
                        .values()
                        .text("account"))
                .isEqualTo("a-b-c");
        assertInvalid("duckdb", Json.Obj.builder().put("path", "x;y").build(), "semicolon");
    }

    @Test
    void namesADuckDbDatabaseAfterItsFile() {
        assertThat(database(":memory:")).isEqualTo("memory");
        assertThat(database("a/b.c.duckdb")).isEqualTo("b");
        assertThat(database("ducklake:sqlite:a/meta.x.ducklake")).isEqualTo("meta.x");
        assertThat(database("sqlite:shop.db")).isEqualTo("shop");
        assertThat(database("s3://bucket/f.db?x=1")).isEqualTo("f");
        assertThat(database("md:?token=t")).isEqualTo("my_db");
        assertThat(database("md:other")).isEqualTo("other");
        assertThat(database(".hidden")).isEqualTo("hidden");
        assertInvalid(
                "duckdb",
                Json.Obj.builder().put("path", "a.db").put("database", "b").build(),
                "\"path\" makes it 'a'");
    }

    @Test
    void takesTheCatalogFromASessionPropertyOfDatabricks() {
        Json.Obj settings = Json.Obj.builder()
                .put("host", "h")
                .put("schema", "s")
                .put("session_properties", Map.of("databricks.catalog", "c"))
                .build();
        Credentials credentials = Credentials.of(target("databricks", settings));
        assertThat(credentials.shown().text("catalog")).isEqualTo("c");
        assertInvalid("databricks", settings.with("catalog", Json.of("d")), "two names of one field");
        assertInvalid("databricks", settings.with("schema", Json.of("a.b")), "should not contain '.'");
    }

    @Test
    void knowsSixAdapters() {
        assertThatThrownBy(() -> Credentials.of(target("oracle9", POSTGRES)))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.ADAPTER_NOT_FOUND))
                .hasMessageContaining("[bigquery, databricks, duckdb, postgres, redshift, snowflake]");
    }

    private static String database(String path) {
        return String.valueOf(
                Credentials.of(ProfileTarget.duckDb(path)).values().text("database"));
    }

    private static void assertInvalid(String type, Json.Obj settings, String why) {
        assertThatThrownBy(() -> Credentials.of(target(type, settings)))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.PROFILE_INVALID))
                .hasMessageContaining(why)
                .hasMessageNotContainingAny("8341", "s3cr3t");
    }

    private static ProfileTarget target(String type, Json.Obj settings) {
        return new ProfileTarget("shop", "dev", type, settings);
    }
}
