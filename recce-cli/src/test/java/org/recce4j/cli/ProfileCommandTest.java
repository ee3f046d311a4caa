package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;

class ProfileCommandTest {

    private static final String PROFILES = """
            shop:
              target: "{{ env_var('TARGET', 'dev') }}"
              outputs:
                dev:
                  type: postgres
                  host: "{{ env_var('DBT_ENV_SECRET_HOST', 'localhost') }}"
                  port: 5432
                  user: "{{ var('user', 'me') }}"
                  pass: hunter2
                  dbname: analytics
                  schema: dev
                  retries: 0
                  odd_token_of_ours: abc
                duck:
                  type: duckdb
                  path: ':memory:'
                  secrets: [{type: s3, key_id: AKIA, secret: s3cr3t}]
                half: {type: snowflake, account: a, database: d, schema: s, password: hunter2}
                snow: {type: snowflake, account: a, database: d, schema: s, user: u, password: hunter2}
            """;

    private final Cli cli;

    ProfileCommandTest(@TempDir Path folder) throws IOException {
        cli = new Cli(folder);
        Files.writeString(folder.resolve("profiles.yml"), PROFILES);
    }

    @Test
    void showsWhatAProfileResolvesToWithoutSecrets() {
        Json.Obj json = profile("--format", "json").json();
        assertThat(json.text("format")).isEqualTo("recce4j.profile/1");
        assertThat(json.text("profile")).isEqualTo("shop");
        assertThat(json.text("target")).isEqualTo("dev");
        assertThat(json.text("type")).isEqualTo("postgres");
        assertThat(json.object("values").text("password")).isEqualTo("********");
        assertThat(json.object("values").text("odd_token_of_ours")).isEqualTo("********");
        assertThat(json.object("values").text("database")).isEqualTo("analytics");
        assertThat(json.object("values").fields()).doesNotContainKeys("pass", "dbname");
        assertThat(json.object("jdbc").text("url")).isEqualTo("jdbc:postgresql://localhost:5432/");
        assertThat(json.object("jdbc").object("properties").text("password")).isEqualTo("********");
        String text = profile().out();
        assertThat(text)
                .contains("jdbc:postgresql://localhost:5432/")
                .doesNotContain("hunter2")
                .doesNotContain("abc");
    }

    @Test
    void showsSecretsWhenAsked() {
        Json.Obj json = profile("--show-secrets", "--format", "json").json();
        assertThat(json.object("values").text("password")).isEqualTo("hunter2");
        assertThat(json.object("jdbc").object("properties").text("password")).isEqualTo("hunter2");
    }

    @Test
    void hidesASecretOfTheEnvironmentWhereverItEndedUp() {
        cli.with("DBT_ENV_SECRET_HOST", "hidden.example.com");
        assertThat(profile("--format", "json").out())
                .doesNotContain("hidden.example.com")
                .contains("********");
        assertThat(profile().out()).doesNotContain("hidden.example.com").contains("********");
        assertThat(profile("--show-secrets").out()).contains("hidden.example.com");
    }

    @Test
    void followsTargetEnvironmentAndVariables() {
        assertThat(profile("--target", "snow").out()).contains("jdbc:snowflake://a.snowflakecomputing.com/");
        assertThat(profile("--vars", "{user: you}").out()).containsPattern("user +you");
        cli.with("TARGET", "duck");
        assertThat(profile().out())
                .contains("jdbc:duckdb")
                .doesNotContain("s3cr3t")
                .doesNotContain("AKIA");
    }

    @Test
    void checksTheConnection() {
        cli.with("TARGET", "duck");
        Cli.Result failing = profile("--check");
        assertThat(failing.code()).isEqualTo(2);
        assertThat(failing.out()).isEmpty();
        assertThat(cli.run("profile", "--duckdb", ":memory:", "--check").out()).containsPattern("check +connected");
        Json.Obj json = cli.run("profile", "--duckdb", ":memory:", "--check", "--format", "json")
                .json();
        assertThat(json.object("check").get("elapsed_ms")).isInstanceOf(Json.Num.class);
    }

    @Test
    void showsAProfileThatNoConnectionCanBeMadeOf() {
        Cli.Result result = profile("--target", "half", "--format", "json");
        assertThat(result.code()).isZero();
        assertThat(result.json().object("values").text("account")).isEqualTo("a");
        assertThat(result.json().get("jdbc")).isEqualTo(Json.Null.INSTANCE);
        assertThat(result.err())
                .startsWith("warning: no connection can be made of it")
                .contains("\"user\" is missing");
        assertThat(profile("--target", "half", "--check").code()).isEqualTo(2);
    }

    @Test
    void namesTheDriverThatIsMissing() {
        Cli.Result result = profile("--target", "snow", "--check");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("net.snowflake:snowflake-jdbc:4.4.1").doesNotContain("hunter2");
    }

    private Cli.Result profile(String... options) {
        String[] arguments = new String[options.length + 5];
        arguments[0] = "profile";
        arguments[1] = "--profiles-dir";
        arguments[2] = ".";
        arguments[3] = "--profile";
        arguments[4] = "shop";
        System.arraycopy(options, 0, arguments, 5, options.length);
        return cli.run(arguments);
    }
}
