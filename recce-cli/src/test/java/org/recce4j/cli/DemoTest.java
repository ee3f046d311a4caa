package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** The demo, and every other command on what the demo leaves behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    private static final String DATABASE = "demo/demo.duckdb";

    private Path folder = Path.of("");

    private Cli.Result demo = new Cli.Result(-1, "", "");

    @BeforeAll
    void runTheDemo(@TempDir Path temporary) {
        folder = temporary;
        demo = cli().run("demo", "--out", "demo");
    }

    @Test
    void findsWhatTheProjectSays() {
        assertThat(demo.err()).isEmpty();
        assertThat(demo.code()).isZero();
        assertThat(demo.out())
                .contains("3 modified, 2 added, 1 removed")
                .contains("~ model.shop.regions  configs (materialized)")
                .contains("~ model.shop.stg_customers  whitespace")
                .contains("values of orders: 3,749 rows by order_id: 416 added, 0 removed")
                .contains("only in current: currency")
                .contains("16 checks: 11 different, 4 answered, 1 equal")
                .contains("report.md");
        assertThat(folder.resolve("demo/report.md")).content().contains("## What it did to the data");
        assertThat(folder.resolve("demo/report.json")).content().contains("recce4j.report/1");
    }

    @Test
    void runsACheckOfEveryType() throws IOException {
        Json.Obj report = (Json.Obj) JsonText.read(Files.readString(folder.resolve("demo/report.json")));
        Set<String> types = new TreeSet<>();
        report.items("entries").forEach(entry -> types.add(((Json.Obj) entry).text("type")));
        String known = cli().diffOfDemo(DATABASE, "--check", "nonsense: {}").err();
        assertThat(known).contains("known types are " + types);
    }

    @Test
    void theReadmeShowsWhatItPrints() throws IOException {
        String readme =
                Files.readString(Path.of(System.getProperty("recce.root", "..")).resolve("README.md"));
        String shown = readme.substring(
                readme.indexOf("```text\n") + 8, readme.indexOf("```", readme.indexOf("```text\n") + 8));
        assertThat(shown.lines().filter(line -> !line.strip().equals("…")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(demo.out().lines()).contains(line));
    }

    @Test
    void tracesTheCausesOfFailedChecksIfAsked() {
        String check = "value_diff: {model: orders, primary_key: order_id}";
        Cli.Result plain = cli().diffOfDemo(":memory:", "--check", check);
        assertThat(plain.out())
                .contains("a table, view or schema does not exist")
                .contains("; build it, or check");
        assertThat(plain.err()).doesNotContain("SQLException");
        assertThat(cli().diffOfDemo(":memory:", "--check", check, "--stacktrace")
                        .err())
                .contains("trace of check values of orders")
                .contains("Caused by: java.sql.SQLException");
    }

    @Test
    void doesNotTouchAFolderOfAnotherKind() throws IOException {
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        Cli.Result refused = cli().run("demo", "--out", "full");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("is not empty and contains no earlier demo");
        assertThat(full).isDirectoryContaining("glob:**mine.txt");
        assertThat(full.toFile().list()).hasSize(1);
    }

    @Test
    void extractsAFolderAFileAndItsOwnFormat() throws IOException {
        Cli.Result summary = cli().run("extract", "demo/base");
        assertThat(summary.code()).isZero();
        assertThat(summary.out()).contains("project      shop").containsPattern("edges +\\d+");
        Cli.Result json = cli().run("extract", "demo/base", "--format", "json", "--environment", "prod");
        assertThat(json.json().text("format")).isEqualTo("recce4j.state/1");
        Files.writeString(folder.resolve("state.json"), json.out());
        Cli.Result again = cli().run("extract", "--manifest", "state.json", "--format", "json");
        assertThat(again.json()).isEqualTo(json.json());
    }

    @Test
    void changesComparesFoldersAndStoredStates() {
        Cli.Result folders =
                cli().run("changes", "--base", "demo/base", "--current", "demo/current", "--format", "json");
        Cli.Result stored = cli().run(
                        "changes",
                        "--base",
                        "store:latest:prod",
                        "--current",
                        "store:latest:shop/pr-42",
                        "--duckdb",
                        "demo/demo.duckdb",
                        "--format",
                        "json");
        assertThat(folders.code()).isEqualTo(1);
        assertThat(stored.json()).isEqualTo(folders.json());
        assertThat(folders.json().text("format")).isEqualTo("recce4j.changes/1");
        assertThat(cli().run("changes", "--base", "demo/base", "--current", "demo/base")
                        .code())
                .isZero();
        assertThat(cli().run("changes", "--base", "demo/base", "--current", "demo/current", "--exit-zero")
                        .code())
                .isZero();
        assertThat(cli().run("changes", "--base", "demo/base", "--current", "demo/current", "--format", "markdown")
                        .out())
                .contains("| `model.shop.orders` | modified | body |");
    }

    @Test
    void diffRunsTheChecksAskedForAndEndsWithWhatItFound() throws IOException {
        assertThat(diff("row_count_diff: {node_names: [regions]}").code()).isEqualTo(1);
        Cli.Result same = cli().diffOfDemo(
                        DATABASE,
                        "--fail-on",
                        "data",
                        "--check",
                        "{value_diff: {model: stg_customers, primary_key: customer_id}}");
        assertThat(same.out()).contains("all 200 rows are equal by customer_id");
        assertThat(same.code()).isZero();
        Cli.Result noKey = diff("value_diff: {model: open_orders}");
        assertThat(noKey.code()).isEqualTo(3);
        assertThat(noKey.out()).contains("FAILED").contains("DIFF-MODEL-NOT-FOUND");
        Files.writeString(
                folder.resolve("recce.yml"),
                "checks:\n- name: my orders\n  type: value_diff\n  params: {model: orders, primary_key: [order_id]}\n");
        Cli.Result named =
                cli().diffOfDemo(DATABASE, "--checks", "recce.yml", "--format", "markdown", "--out", "report.md");
        assertThat(named.code()).isEqualTo(1);
        assertThat(named.out()).isEmpty();
        assertThat(folder.resolve("report.md")).content().contains("| my orders | DIFFERENT |");
    }

    @Test
    void aProfileWillDoInPlaceOfAFile() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("dbt_project.yml"), "name: shop\nprofile: shop\n");
        Files.writeString(
                folder.resolve("profiles.yml"),
                "shop: {target: ci, outputs: {ci: {type: duckdb, path: \"{{ env_var('DEMO_DB') }}\"}}}\n");
        Cli.Result listed = cli().with(
                        "DEMO_DB", folder.resolve("demo/demo.duckdb").toString())
                .run("store", "list", "--project-dir", "project");
        assertThat(listed.err()).isEmpty();
        assertThat(listed.out()).contains("pr-42").contains("prod");
        Files.writeString(folder.resolve("more.env"), "# more\nDEMO_DB=" + folder.resolve("demo/demo.duckdb") + "\n");
        assertThat(cli().run("store", "list", "--profile", "shop", "--no-env", "--env-file", "more.env")
                        .code())
                .isZero();
    }

    @Test
    void storesAttachesListsAndShows() {
        String[] db = {"--duckdb", "own.duckdb"};
        assertThat(cli().run("store", "init", db[0], db[1]).code()).isZero();
        Cli.Result saved = cli().run(
                        "store",
                        "save",
                        "demo/base/manifest.json",
                        "--environment",
                        "prod",
                        "--run-id",
                        "r1",
                        "--git-sha",
                        "abc",
                        "--branch",
                        "main",
                        db[0],
                        db[1]);
        assertThat(saved.out()).isEqualTo("r1\n");
        assertThat(cli().run("store", "attach", "r1", "--catalog", "demo/base/catalog.json", db[0], db[1])
                        .code())
                .isZero();
        Json.Obj shown = cli().run("store", "show", "r1", "--format", "json", db[0], db[1])
                .json();
        assertThat(shown)
                .isEqualTo(cli().run("extract", "demo/base", "--environment", "prod", "--format", "json")
                        .json());
        assertThat(cli().run("store", "list", "--format", "json", db[0], db[1])
                        .json()
                        .items("runs"))
                .singleElement()
                .satisfies(run -> assertThat(((Json.Obj) run).text("branch")).isEqualTo("main"));
        assertThat(cli().run("store", "show", "r1", db[0], db[1]).out()).contains("in catalog");
        Cli.Result other =
                cli().run("store", "save", "demo/current", "--environment", "prod", "--run-id", "r1", db[0], db[1]);
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("another state is stored under this id");
        assertThat(cli().run(
                                "store",
                                "save",
                                "demo/current",
                                "--environment",
                                "prod",
                                "--run-id",
                                "r1",
                                "--replace",
                                db[0],
                                db[1])
                        .err())
                .startsWith("replaced");
    }

    private Cli.Result diff(String check) {
        return cli().diffOfDemo(DATABASE, "--check", check);
    }

    private Cli cli() {
        return new Cli(folder);
    }
}
