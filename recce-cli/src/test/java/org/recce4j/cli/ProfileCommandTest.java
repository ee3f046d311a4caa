package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            memory: {type: duckdb, config_options: {threads: 2}, settings: {memory_limit: 1GB}}
            half: {type: snowflake, account: a, database: d, schema: s, password: hunter2}
            snow: {type: snowflake, account: a, database: d, schema: s, user: u, password: hunter2}
        """;

    private final Path folder;
    private final Cli cli;

    ProfileCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
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
                .startsWith("warning: recce cannot connect with this target: ")
                .contains("\"user\" is missing");
        assertThat(profile("--target", "half", "--check").code()).isEqualTo(2);
    }

    @Test
    void namesTheDriverThatIsMissing() {
        Cli.Result result = profile("--target", "snow", "--check");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("net.snowflake:snowflake-jdbc:4.4.1").doesNotContain("hunter2");
    }

    @Test
    void hidesPasswordsInsideValues() throws IOException {
        profiles("""
            shop:
              target: attached
              outputs:
                attached:
                  type: duckdb
                  path: 'postgres://me:s3cr3t@db/shop'
                  attach: [{path: "postgres://user:s3cr3t@host/db"},
                           {path: "ducklake:postgres:dbname=x password=s3cr3t", alias: lake}]
                  settings: {odd_pwd: s3cr3t, nested: {apiKey: s3cr3t}, threads: 3}
                  config_options: {proxy: "http://me:s3cr3t@proxy", http_proxy_password: s3cr3t}
                  secrets: [{type: postgres, host: s3cr3t}]
                bricks:
                  type: databricks
                  host: h
                  http_path: /x
                  schema: s
                  token: s3cr3t
                  session_properties: {odd-token: s3cr3t, url: "https://h/?sig=s3cr3t&a=b"}
            """);
        for (String target : List.of("attached", "bricks")) {
            Cli.Result text = profile("--target", target);
            assertThat(text.code()).isZero();
            assertThat(text.out() + text.err()).doesNotContain("s3cr3t");
            assertThat(profile("--target", target, "--format", "json").out()).doesNotContain("s3cr3t");
            assertThat(profile("--target", target, "--show-secrets").out()).contains("s3cr3t");
        }
        assertThat(profile().out())
                .contains("postgres://user:********@host/db", "jdbc:duckdb:postgres://me:********@db/shop")
                .containsPattern("proxy +http://me:\\*{8}@proxy");
        Cli.Result query = cli.run("query", "select 1", "--profiles-dir", ".", "--profile", "shop");
        assertThat(query.code()).isEqualTo(2);
        assertThat(query.err()).doesNotContain("s3cr3t");
        assertThat(profile("--check", "--stacktrace").err()).doesNotContain("s3cr3t");
    }

    @Test
    void propertiesAreSorted() {
        for (String secrets : List.of("--show-secrets", "--check")) {
            cli.with("TARGET", secrets.equals("--check") ? "memory" : "dev");
            Json.Obj json = profile(secrets, "--format", "json").json();
            assertThat(List.copyOf(
                            json.object("jdbc").object("properties").fields().keySet()))
                    .hasSizeGreaterThan(1)
                    .isSorted();
            List<String> lines = profile(secrets)
                    .out()
                    .lines()
                    .dropWhile(line -> !line.startsWith("url"))
                    .skip(1)
                    .takeWhile(line -> line.startsWith("  "))
                    .toList();
            assertThat(lines).hasSizeGreaterThan(1).isSorted();
        }
    }

    @Test
    void errorsHideSecretsOfTheEnvironment() throws IOException {
        profiles("""
            shop:
              target: "{{ env_var('TARGET') }}"
              outputs:
                net: {type: postgres, host: "{{ env_var('DBT_ENV_SECRET_HOST') }}", port: 1, user: me, password: x,
                      dbname: "{{ env_var('DBT_ENV_SECRET_DB') }}", schema: s, retries: 0, connect_timeout: 2}
                port: {type: postgres, host: h, port: "{{ env_var('DBT_ENV_SECRET_DB') }}", user: me, password: x,
                       dbname: d, schema: s}
                file: {type: duckdb, path: "{{ env_var('DBT_ENV_SECRET_DB') }}/x.duckdb"}
                red: {type: redshift, host: h, port: 0, user: me, password: x, schema: s,
                      dbname: "{{ env_var('DBT_ENV_SECRET_DB') }}"}
                "no": {type: duckdb, path: "{{ env_var('DBT_ENV_SECRET_DB').nothing() }}"}
            """);
        cli.with("DBT_ENV_SECRET_HOST", "127.0.0.1").with("DBT_ENV_SECRET_DB", "hid den/\"db\"");
        for (String target : List.of("net", "port", "file", "red", "no", "hid den/\"db\"")) {
            cli.with("TARGET", target);
            Cli.Result query = cli.run("query", "select 1", "--profiles-dir", ".", "--profile", "shop");
            assertThat(query.code()).as(target).isEqualTo(2);
            Cli.Result check = profile("--check", "--stacktrace");
            assertThat(check.code()).as(target).isEqualTo(2);
            assertThat(query.err() + check.err())
                    .as(target)
                    .contains("error: ")
                    .doesNotContain("127.0.0.1", "hid den", "hid%20den", "hid+den");
        }
        cli.with("TARGET", "net");
        assertThat(profile("--format", "json").json().object("values").text("database"))
                .isEqualTo("********");
    }

    private void profiles(String text) throws IOException {
        Files.writeString(folder.resolve("profiles.yml"), text);
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
