package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;

/** What {@code recce diff} does with its options, on the demo's database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiffCommandTest {

    private static final String DATABASE = "demo/demo.duckdb";

    private Path folder = Path.of("");

    @BeforeAll
    void runTheDemo(@TempDir Path temporary) {
        folder = temporary;
        assertThat(cli().run("demo", "--out", "demo").code()).isZero();
    }

    @Test
    void aCheckThatMakesNoSenseFailsByItselfAndTheOthersRun() throws IOException {
        write("recce.yml", """
            checks:
            - name: rows of orders
              type: row_count_diff
              params: {node_names: [orders]}
            - name: a profile
              type: profil_diff
              params: {model: orders}
            - type: row_count_diff
              params: {nodes: [orders]}
            - name: no type
            - name: odd
              type: value_diff
              params: [orders]
            - text
            """);
        Cli.Result result = diff("--checks", "recce.yml", "--format", "json");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(3);
        List<Json> entries = result.json().items("entries");
        assertThat(entries).hasSize(6);
        assertThat(entries.stream().map(entry -> ((Json.Obj) entry).text("outcome")))
                .containsExactly("done", "failed", "failed", "failed", "failed", "failed");
        assertThat(message(entries.get(1)))
                .contains("\"profil_diff\": known types are [", "profile_diff", "row_count_diff")
                .endsWith("recce.yml\", line 5)");
        assertThat(((Json.Obj) entries.get(1)).text("name")).isEqualTo("a profile");
        assertThat(message(entries.get(2)))
                .contains("it has no parameter \"nodes\"; its parameters are node_names")
                .endsWith("line 8)");
        assertThat(message(entries.get(3))).contains("it has no \"type\"").endsWith("line 10)");
        assertThat(message(entries.get(4)))
                .contains("\"params\" must be a mapping")
                .endsWith("line 11)");
        assertThat(message(entries.get(5)))
                .isEqualTo("Cannot make a check: it must be a mapping with \"type\" and \"params\" (\"recce.yml\", line"
                        + " 14)");
    }

    private static String message(Json entry) {
        return String.valueOf(((Json.Obj) entry).text("message"));
    }

    @Test
    void theUserSaysWhichDifferencesCount() {
        String[] schema = {"--check", "schema_diff"};
        String[] data = {"--check", "row_count_diff: {node_names: [orders]}"};
        String[] equal = {"--check", "row_count_diff: {node_names: [stg_customers]}"};
        assertThat(codes(equal)).as("only the project changed").containsExactly(1, 1, 0, 0, 0);
        assertThat(codes(schema)).as("columns differ").containsExactly(1, 1, 1, 0, 0);
        assertThat(codes(data)).as("rows differ").containsExactly(1, 1, 1, 1, 0);
        assertThat(diff("--check", "value_diff: {model: nosuch}", "--fail-on", "never")
                        .code())
                .as("a check that failed")
                .isEqualTo(3);
        assertThat(diff("--fail-on", "dta").err()).contains("Cannot use \"dta\" as --fail-on (did you mean data?)");
    }

    private List<Integer> codes(String... checks) {
        Stream<String[]> options = Stream.of(
                new String[] {},
                new String[] {"--fail-on", "changes"},
                new String[] {"--fail-on", "schema"},
                new String[] {"--fail-on=data"},
                new String[] {"--fail-on", "never"});
        return options.map(option -> diff(Stream.of(checks, option)
                                .flatMap(Stream::of)
                                .toArray(String[]::new))
                        .code())
                .toList();
    }

    @Test
    void aSelectionThatLeavesNothingToCheckIsNoSuccess() {
        String[] rows = {"--check", "row_count_diff: {node_names: [stg_customers]}", "--fail-on", "never"};
        assertThat(diff(with(rows, "--select", "stg_customers")).code()).isZero();
        assertThat(diff(with(rows, "--select", "orders")).code())
                .as("left out by a selection that matches others")
                .isZero();
        assertThat(diff(with(rows, "--select", "nosuch")).code()).isEqualTo(3);
        assertThat(diff("--fail-on", "never", "--select", "nosuch").code())
                .as("of the default set")
                .isEqualTo(3);
        assertThat(diff(with(rows, "--exclude", "fqn:*", "source:*")).code()).isEqualTo(3);
        assertThat(diff(with(rows, "--select", "nosuch", "--allow-skipped")).code())
                .isZero();
        assertThat(diff(with(rows, "--select", "bogus:orders")).code()).isEqualTo(2);
        assertThat(diff("--check", "row_count_diff: {select: 'bogus:orders'}", "--fail-on", "never")
                        .code())
                .as("a selection of a check")
                .isEqualTo(3);
    }

    @Test
    void aSessionThatNoCheckNeedsIsNotOpened() {
        String[] nowhere = {"--duckdb", "demo/missing.duckdb", "--check", "schema_diff", "--check", "lineage_diff"};
        String[] states = {"diff", "--base", "demo/base", "--current", "demo/current"};
        Cli.Result metadata = cli().run(with(states, nowhere));
        assertThat(metadata.err()).isEmpty();
        assertThat(metadata.out()).contains("2 checks: 2 different");
        assertThat(metadata.code()).isEqualTo(1);
        Cli.Result data = cli().run(with(with(states, nowhere), "--check", "row_count_diff", "--check", "row_count"));
        assertThat(data.code()).isEqualTo(2);
        assertThat(data.out()).isEmpty();
        assertThat(data.err().lines()).singleElement().asString().contains("missing.duckdb", "does not exist");
    }

    @Test
    void aNarrowedCheckKeepsTheNameThatTheUserGaveIt() throws IOException {
        write("narrowed.yml", """
            checks:
            - {name: my schema, type: schema_diff}
            """);
        assertThat(diff("--select", "orders", "--checks", "narrowed.yml", "--format", "json")
                        .json()
                        .items("entries"))
                .singleElement()
                .extracting(entry -> ((Json.Obj) entry).text("name"))
                .isEqualTo("my schema");
    }

    @Test
    void aNarrowedCheckSaysSo() {
        assertThat(diff("--select", "orders").out())
                .contains("schema of all nodes, narrowed to 1 of ", "row count of 7 nodes, narrowed to 1 of 7");
        assertThat(diff("--select", "orders", "--check", "row_count_diff: {node_names: [orders]}")
                        .out())
                .doesNotContain("narrowed");
    }

    @Test
    void aDatabaseFileHasNoTargets() {
        for (String option : List.of("--target", "--base-target", "--current-target")) {
            Cli.Result result = diff(option, "ci", "--check", "schema_diff");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("(\"ci\") with --duckdb: they name targets of a profile");
        }
    }

    private static String[] with(String[] options, String... more) {
        return Stream.of(options, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void theReportIsNotWrittenOverAnInput() throws IOException {
        write("recce.yml", "checks: [{type: schema_diff}]");
        Files.createSymbolicLink(folder.resolve("link.md"), folder.resolve("recce.yml"));
        for (String out : List.of("recce.yml", "link.md", "demo/demo.duckdb", "demo/base/manifest.json")) {
            Cli.Result result = diff("--checks", "recce.yml", "--out", out);
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("Cannot write to --out", "it is an input of this command");
        }
        assertThat(folder.resolve("recce.yml")).content().isEqualTo("checks: [{type: schema_diff}]");
        assertThat(diff("--checks", "recce.yml", "--out", "none/report.md").err())
                .contains("there is no folder \"" + folder.resolve("none") + "\"");
        assertThat(diff("--checks", "nosuch.yml").err()).contains("there is no file of that name");
        assertThat(diff("--checks", "recce.yml", "--out", "demo/report.txt").err())
                .isEmpty();
        assertThat(folder.resolve("demo/report.txt")).content().contains("schema of all nodes");
    }

    @Test
    void verdictsHaveColoursOnATerminal() {
        String[] check = {"--check", "schema_diff"};
        assertThat(cli().onATerminal().diffOfDemo(DATABASE, check).out())
                .contains("\n  \u001b[33mDIFFERENT\u001b[0m    schema of all nodes: ");
        assertThat(diff(check).out()).contains("\n  DIFFERENT    schema of all nodes: ");
        for (Cli plain : List.of(
                cli(),
                cli().onATerminal().with("NO_COLOR", "1"),
                cli().onATerminal().with("TERM", "dumb"))) {
            assertThat(plain.diffOfDemo(DATABASE, check).out()).doesNotContain("\u001b");
        }
        assertThat(cli().onATerminal()
                        .diffOfDemo(DATABASE, "--check", "schema_diff", "--format", "json")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void warnsOfOneRunOnBothSides() {
        Cli.Result same = cli().run("changes", "--base", "demo/base", "--current", "demo/base/manifest.json");
        assertThat(same.code()).isZero();
        assertThat(same.err()).contains("warning: --base \"demo/base\"", "are the same dbt run (6d1f5a1c-");
        assertThat(cli().run("changes", "--base", "demo/base", "--current", "demo/current")
                        .err())
                .isEmpty();
    }

    private Cli.Result diff(String... options) {
        return cli().diffOfDemo(DATABASE, options);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Cli cli() {
        return new Cli(folder);
    }
}
