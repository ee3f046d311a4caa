package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;

class StoreCommandTest {

    private static final String ORDERS = "model.shop.orders";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Cli cli;

    @BeforeEach
    void write() throws IOException {
        cli = new Cli(folder);
        manifest("one", "run-1", "2026-11-01T06:00:00Z", "select 1");
        manifest("two", "run-2", "2026-11-02T06:00:00Z", "select 2");
        Files.writeString(
                folder.resolve("run_results.json"),
                "{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/run-results/v6.json\"},"
                        + " \"results\": [{\"unique_id\": \"" + ORDERS + "\", \"status\": \"success\"}]}");
        Files.writeString(
                folder.resolve("catalog.json"),
                "{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/catalog/v1.json\"},"
                        + " \"nodes\": {\"" + ORDERS + "\": {\"metadata\": {\"type\": \"BASE TABLE\"}, \"columns\":"
                        + " {\"id\": {\"name\": \"id\", \"type\": \"INTEGER\", \"index\": 1}}}}, \"sources\": {}}");
    }

    private void manifest(String name, String invocation, String at, String code) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                target.resolve("manifest.json"),
                "{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/manifest/v12.json\","
                        + " \"dbt_version\": \"1.11.0\", \"generated_at\": \"" + at + "\", \"invocation_id\": \""
                        + invocation
                        + "\", \"adapter_type\": \"duckdb\", \"project_name\": \"shop\"}, \"nodes\": {\"" + ORDERS
                        + "\": {\"unique_id\": \"" + ORDERS + "\", \"name\": \"orders\", \"resource_type\": \"model\","
                        + " \"raw_code\": \"" + code + "\"}}}");
    }

    private Cli.Result store(String... arguments) {
        List<String> all = new ArrayList<>(List.of("store"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--duckdb", "s.duckdb"));
        return cli.run(all.toArray(String[]::new));
    }

    @Test
    void savesLabelsFindsAndShows() {
        assertThat(store("save", "one", "--environment", "prod", "--git-sha", "abc123", "--branch", "main")
                        .out())
                .isEqualTo("run-1" + System.lineSeparator());
        store("save", "two", "--environment", "prod", "--pull-request", "42", "--tag", "a", "--tag", "b");
        assertThat(store("list").out()).contains("run-1", "run-2", "abc123", "a, b", "(2 rows)");
        assertThat(store("list", "--git-sha", "abc").out()).contains("run-1").doesNotContain("run-2");
        assertThat(store("list", "--tag", "b", "--format", "json").json().items("runs"))
                .extracting(run -> ((Json.Obj) run).text("pull_request"))
                .containsExactly("42");
        assertThat(store("show", "latest:prod").out()).contains("run-2");
        assertThat(store("show", "run-1", "--node", ORDERS).json().text("raw_code"))
                .isEqualTo("select 1");
        assertThat(store("show", "run-1", "--node", "model.shop.nope").err()).contains("Cannot find node");
    }

    @Test
    void savingAgainSaysWhatItDid() {
        assertThat(store("save", "one", "--environment", "prod").err()).contains("saved: run run-1");
        assertThat(store("save", "one", "--environment", "prod").err()).contains("unchanged: run run-1");
        assertThat(store("save", "one", "--environment", "prod", "--tag", "x").err())
                .contains("completed: run run-1");
        Cli.Result refused = store("save", "two", "--environment", "prod", "--run-id", "run-1");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err())
                .contains(
                        "another state is stored under this id",
                        "replace it or give another run id (--replace, --run-id ID)");
        assertThat(store("save", "one", "--environment", "ci").err())
                .contains("a run belongs to one environment, and this id belongs to a run of prod", "--run-id ID");
        assertThat(store("show", "store:latest:prd").err())
                .contains("Cannot find state \"store:latest:prd\"", "the environments are prod");
        assertThat(store("save", "two", "--environment", "prod", "--run-id", "run-1", "--replace")
                        .err())
                .contains("replaced: run run-1");
    }

    @Test
    void attachesAndSaysWhatItKept() {
        store("save", "one", "--environment", "prod");
        assertThat(store("attach", "run-1", "--catalog", "catalog.json", "--run-results", "run_results.json")
                        .err())
                .contains("attached: 1 tables to run run-1", "attached: 1 run results to run run-1");
        assertThat(store("show", "run-1", "--format", "json").out()).contains("INTEGER", "success");
        assertThat(store("attach", "run-1").err()).contains("--catalog FILE, --run-results FILE or both");
        assertThat(store("attach", "nope", "--catalog", "catalog.json").err())
                .contains("Cannot find state \"store:run:nope\"");
    }

    @Test
    void bringsRunsOfOddNamesBackOrRefusesThem() {
        for (String odd : List.of(
                "it's \"quoted\" `so` \\",
                " ../../etc/passwd ",
                "store:run:x",
                "latest:prod",
                "\ud83d\ude80\u202e",
                "$(touch pwned); drop table runs --",
                "x".repeat(1_000))) {
            assertThat(store("save", "one", "--environment", "at " + odd, "--run-id", odd, "--tag", odd)
                            .code())
                    .as(odd)
                    .isZero();
            assertThat(store("show", "store:run:" + odd, "--node", ORDERS)
                            .json()
                            .text("raw_code"))
                    .isEqualTo("select 1");
            assertThat(store("show", "store:latest:shop/at " + odd, "--node", ORDERS)
                            .json()
                            .text("raw_code"))
                    .isEqualTo("select 1");
            assertThat(store("list", "--tag", odd, "--format", "json").json().items("runs"))
                    .extracting(run -> ((Json.Obj) run).text("run_id"))
                    .containsExactly(odd);
            assertThat(store("attach", odd, "--catalog", "catalog.json").code()).isZero();
            Cli.Result changes =
                    cli.run("changes", "--base", "store:run:" + odd, "--current", "two", "--duckdb", "s.duckdb");
            assertThat(changes.code()).as(changes.err()).isEqualTo(1);
        }
        for (String odd : List.of("", "  ", "a\0b", "half \ud83d", "x".repeat(10_000))) {
            Cli.Result refused = store("save", "one", "--environment", "prod", "--run-id", odd);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err())
                    .startsWith("error: Cannot save a run of environment")
                    .hasLineCount(1);
        }
        assertThat(store("save", "one", "--environment", "").err()).contains("environment is empty");
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @Test
    void prunesAfterSayingWhatItWould() {
        store("save", "one", "--environment", "prod");
        store("save", "two", "--environment", "prod");
        Cli.Result plan = store("prune", "--keep-runs", "1", "--dry-run");
        assertThat(plan.out()).contains("run-1").doesNotContain("run-2");
        assertThat(plan.err()).startsWith("would remove: 1 run");
        assertThat(store("list").out()).contains("(2 rows)");
        assertThat(store("prune", "--keep-runs", "1").err()).startsWith("removed: 1 run");
        assertThat(store("list").out()).contains("(1 row)");
        assertThat(store("prune").err()).contains("--keep-runs N, --keep-days N");
        assertThat(store("prune", "--keep-days", "-1").err()).contains("the number must be 0 or more");
        assertThat(store("stats").out()).contains("node_versions", "all");
    }
}
