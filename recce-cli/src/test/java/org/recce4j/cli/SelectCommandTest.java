package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recce select} and the options that {@code recce changes} shares with it, on two manifests of our own. */
class SelectCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Cli cli;

    @BeforeEach
    void write() throws IOException {
        cli = new Cli(folder);
        manifest("base", "select {{ var('days') }}", "dev_raw");
        manifest("current", "select 1 + {{ var('days') }}", "prod_raw");
        Files.writeString(folder.resolve("base.yml"), "name: shop\nvars: {days: 3}\n");
        Files.writeString(
                folder.resolve("current.yml"),
                "name: shop\nvars: {days: 4}\nflags: {state_modified_compare_more_unrendered_values: false}\n");
        Files.writeString(
                folder.resolve("selectors.yml"),
                "selectors:\n- name: nightly\n  definition:\n    union:\n    - tag:nightly\n    - exclude: [board]\n");
    }

    private void manifest(String name, String code, String schema) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve(name)).resolve("manifest.json"),
                "{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/manifest/v12.json\","
                        + " \"dbt_version\": \"1.12.0\", \"adapter_type\": \"duckdb\", \"project_name\": \"shop\"},"
                        + " \"nodes\": {\"model.shop.orders\": {\"name\": \"orders\", \"package_name\": \"shop\","
                        + " \"resource_type\": \"model\", \"fqn\": [\"shop\", \"orders\"], \"tags\": [\"nightly\"],"
                        + " \"raw_code\": \"" + code
                        + "\", \"depends_on\": {\"nodes\": [\"source.shop.raw.orders\"]}}},"
                        + " \"sources\": {\"source.shop.raw.orders\": {\"name\": \"orders\", \"source_name\": \"raw\","
                        + " \"package_name\": \"shop\", \"resource_type\": \"source\", \"schema\": \"" + schema
                        + "\", \"identifier\": \"orders\", \"unrendered_schema\": \"{{ target.schema }}_raw\"}},"
                        + " \"exposures\": {\"exposure.shop.board\": {\"name\": \"board\", \"package_name\": \"shop\","
                        + " \"resource_type\": \"exposure\", \"fqn\": [\"shop\", \"board\"], \"depends_on\":"
                        + " {\"nodes\": [\"model.shop.orders\"]}}}}");
    }

    @Test
    void printsIdsALine() {
        Cli.Result result = cli.run("select", "+orders", "--exclude", "source:*", "--artifacts", "current");
        assertThat(result.out()).isEqualTo("model.shop.orders\n");
        assertThat(cli.run("select", "+orders", "--resource-type", "source", "--artifacts", "current/manifest.json")
                        .out())
                .isEqualTo("source.shop.raw.orders\n");
    }

    @Test
    void saysWhenNothingIsSelected() {
        Cli.Result result = cli.run("select", "tag:weekly", "--artifacts", "current");
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
            warning: The selection criterion 'tag:weekly' does not match any enabled nodes
            warning: No nodes selected!
            """);
        Cli.Result excluded = cli.run("select", "orders", "--exclude", "orders", "--artifacts", "current");
        assertThat(excluded.err()).isEqualTo("warning: No nodes selected!\n");
        assertThat(cli.run("select", "orders", "--exclude", "nosuch", "--artifacts", "current")
                        .err())
                .isEqualTo("warning: The selection criterion 'nosuch' does not match any enabled nodes\n");
        Cli.Result oneOfTwo = cli.run("select", "orders", "nosuch", "--artifacts", "current");
        assertThat(oneOfTwo.out()).isEqualTo("model.shop.orders\n");
        assertThat(oneOfTwo.err())
                .isEqualTo("warning: The selection criterion 'nosuch' does not match any enabled nodes\n");
    }

    @Test
    void neverSaysThatNothingChangedWhenOtherNodesDid() {
        for (String format : List.of("text", "markdown")) {
            assertThat(cli.run(
                                    "changes",
                                    "--base",
                                    "base",
                                    "--current",
                                    "current",
                                    "--select",
                                    "source:*",
                                    "--format",
                                    format)
                            .out())
                    .containsPattern("No selected node changed; \\d+ other changes? (is|are) not selected\\.")
                    .doesNotContain("Nothing changed");
        }
    }

    @Test
    void endsWithTwoIfNothingIsSelectedAndThatIsAnError() {
        Cli.Result result = cli.run("select", "tag:weekly", "--artifacts", "current", "--fail-on-empty");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("error: Cannot continue with an empty selection (--fail-on-empty)");
        assertThat(cli.run("select", "orders", "nosuch", "--artifacts", "current", "--fail-on-empty")
                        .code())
                .isZero();
        assertThat(run("--select", "nosuch").err()).isEqualTo("""
            warning: The selection criterion 'nosuch' does not match any enabled nodes
            warning: No nodes selected!
            """);
        assertThat(run("--select", "nosuch", "--fail-on-empty").code()).isEqualTo(2);
        assertThat(run("--select", "source:*", "--fail-on-empty").code())
                .as("selected, and unchanged")
                .isZero();
        assertThat(cli.run("select", "--batch", "--fail-on-empty", "--artifacts", "current")
                        .err())
                .contains("Cannot use --fail-on-empty with --batch");
    }

    @Test
    void takesSeveralValuesAsDbt() {
        String[] expected = {"exposure.shop.board"};
        for (String[] form : new String[][] {
            {"select", "+board", "--exclude", "orders", "source:*", "--artifacts", "current"},
            {"select", "--artifacts", "current", "--exclude", "orders", "source:*", "--select", "+board"},
            {"select", "-s", "+board", "--exclude=orders", "--exclude=source:*", "--artifacts=current"},
            {
                "select",
                "--select",
                "tag:nightly+",
                "nosuch",
                "--resource-type",
                "exposure",
                "metric",
                "--artifacts",
                "current"
            },
        }) {
            assertThat(cli.run(form).out().lines()).as(String.join(" ", form)).containsExactly(expected);
        }
        assertThat(changes("--select", "source:*", "orders")).isEqualTo("[model.shop.orders]");
    }

    @Test
    void comparesWithAnEarlierStateByTheProjectsFlags() {
        String[] modified = {"select", "state:modified", "--artifacts", "current", "--state", "base"};
        assertThat(cli.run(modified).out()).isEqualTo("model.shop.orders\n");
        assertThat(cli.run(
                                "select",
                                "state:modified",
                                "--artifacts",
                                "current",
                                "--state",
                                "base",
                                "--project",
                                "current.yml")
                        .out())
                .isEqualTo("model.shop.orders\nsource.shop.raw.orders\n");
    }

    @Test
    void takesSelectorsOfAFile() {
        assertThat(cli.run("select", "--selector", "nightly", "--selectors", "selectors.yml", "--artifacts", "current")
                        .out())
                .isEqualTo("model.shop.orders\n");
        assertRefused(
                "Could not find selector named weekly", "select", "--selector", "weekly", "--artifacts", "current");
        assertRefused(
                "Cannot read selectors of \"none.yml\"", "select", "--selectors", "none.yml", "--artifacts", "current");
    }

    @Test
    void saysWhereAnExpressionIsWrong() {
        assertRefused(
                "Cannot select: 'tagg' is not a valid method name; the methods are fqn, tag,",
                "select",
                "orders,tagg:x",
                "--artifacts",
                "current");
        assertThat(cli.run("select", "orders,tagg:x", "--artifacts", "current").err())
                .contains("(at character 7)");
        assertRefused(
                "no comparison manifest (at character 0); give a folder with the earlier artifacts as --state S",
                "select",
                "state:new",
                "--artifacts",
                "current");
        assertRefused("it must be eager, cautious", "select", "--indirect-selection", "x", "--artifacts", "current");
        assertRefused(
                "Invalid resource type \"modle\"", "select", "--resource-type", "modle", "--artifacts", "current");
        assertRefused("give a dbt_project.yml", "select", "--artifacts", "current", "--project", "none");
        assertRefused("it has no \"name\"", "select", "--artifacts", "current", "--project", "selectors.yml");
    }

    @Test
    void answersABatchLineByLine() {
        Cli.Result result = cli.reading("{\"select\": [\"orders\"]}\n\n"
                        + "{\"select\": \"source:*\", \"exclude\": [\"x\"], \"resource_types\": [\"source\"],"
                        + " \"indirect_selection\": \"empty\"}\n"
                        + "{\"select\": [\"a b:c\"]}\n")
                .run("select", "--batch", "--artifacts", "current");
        assertThat(result.out().lines())
                .containsExactly(
                        "{\"format\":\"recce4j.selection/1\",\"unique_ids\":[\"model.shop.orders\"]}",
                        "{\"format\":\"recce4j.selection/1\",\"unique_ids\":[\"source.shop.raw.orders\"]}",
                        "{\"format\":\"recce4j.selection/1\",\"error\":{\"code\":\"DIFF-INVALID-SELECTION\",\"message\":\"'b'"
                                + " is not a valid method name; the methods are fqn, tag, group, access, source, path,"
                                + " file, package, config, test_name, test_type, resource_type, state, exposure, metric,"
                                + " result, source_status, version, semantic_model, saved_query, unit_test,"
                                + " selector\",\"position\":2}}");
    }

    @Test
    void answersALineThatIsWrongWithAnError() {
        Cli.Result result = cli.reading("""
            {"select": [1]}
            {"selct": ["orders"]}
            {"select": ["orders"]
            ["orders"]
            {"indirect_selection": "eagre"}
            {"indirect_selection": 1}
            {"select": ["state:new"]}
            {"select": ["orders"]}
            """).run("select", "--batch", "--artifacts", "current");
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        List<String> lines = result.out().lines().toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.get(0)).contains("Cannot read line 1 of the batch: \\\"select\\\" is not a list of texts");
        assertThat(lines.get(1))
                .contains("Cannot read line 2 of the batch: unknown key \\\"selct\\\" (did you mean select?)")
                .contains("\"code\":\"CLI-INVALID-REQUEST\"");
        assertThat(lines.get(2)).contains("Cannot read line 3 of the batch: ", "give {\\\"select");
        assertThat(lines.get(3)).contains("it is not a JSON object");
        assertThat(lines.get(4)).contains("it must be eager, cautious, buildable or empty");
        assertThat(lines.get(5)).contains("\\\"indirect_selection\\\" must be a text");
        assertThat(lines.get(6)).contains("as --state");
        assertThat(lines.get(7)).endsWith("\"unique_ids\":[\"model.shop.orders\"]}");
    }

    @Test
    void namesFileSelectorAndLineOfAWrongSelector() throws IOException {
        assertWrongSelector("{method: tag, value: [a, b]}", "expected a text, instead found: a list", "line 5");
        assertWrongSelector("{tag: 5}", "expected a text, instead found: 5; put it in quotes", "line 5");
        assertWrongSelector("{tag: null}", "expected a text, instead found: null", "line 5");
        assertWrongSelector("{tag: yes}", "expected a text, instead found: true", "line 5");
        assertWrongSelector("\"tag:{{ env_var('X') }}\"", "this value has Jinja", "line 5");
        assertWrongSelector("{union: [a, {method: fqn, value: '{% x %}'}]}", "this value has Jinja", "line 5");
        assertWrongSelector("[a]", "instead found: a list", "line 5");
        assertWrongSelector("null", "instead found: null", "line 5");
        assertWrongSelector("tagg:x", "'tagg' is not a valid method name", "line 5");
        assertWrongSelector("{union: nightly}", "Expected a list, instead found: a text", "line 5");
        assertWrongSelector("test_type:x", "Invalid test type selector x", "line 5");
        Files.writeString(
                folder.resolve("s.yml"), "selectors:\n  - name: nightly\n    defalt: true\n    definition: tag:x\n");
        assertRefused(
                "unknown key \"defalt\"; the keys are name, description, default, definition (\"s.yml\", selector"
                        + " \"nightly\", line 3",
                "select",
                "--selectors",
                "s.yml",
                "--artifacts",
                "current");
        Files.writeString(folder.resolve("s.yml"), "nightly: {tag: x}\n");
        assertRefused(
                "expected \"selectors\" with a list, instead found: the keys [nightly] (\"s.yml\"",
                "select",
                "--selectors",
                "s.yml",
                "--artifacts",
                "current");
        Files.writeString(folder.resolve("s.yml"), "selectors: [{name: x, definition: y, default: '{{ true }}'}]\n");
        assertRefused("has Jinja", "select", "--selectors", "s.yml", "--artifacts", "current");
        Files.writeString(folder.resolve("s.yml"), "selectors: [{name: x, definition: [}]\n");
        assertRefused("(\"s.yml\")", "select", "--selectors", "s.yml", "--artifacts", "current");
    }

    private void assertWrongSelector(String definition, String why, String line) throws IOException {
        Files.writeString(
                folder.resolve("s.yml"),
                "selectors:\n- name: fine\n  definition: x\n- name: daily\n  definition: " + definition + "\n");
        Cli.Result result = cli.run("select", "--selector", "daily", "--selectors", "s.yml", "--artifacts", "current");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains(why, "(\"s.yml\", selector \"daily\", " + line + ")")
                .hasLineCount(1);
    }

    @Test
    void changesKnowModesVariablesSelectionsAndDrawings() {
        assertThat(changes()).isEqualTo("[model.shop.orders]");
        assertThat(changes("--base-project", "base.yml", "--project", "current.yml"))
                .isEqualTo("[model.shop.orders]");
        assertThat(run("--base-project", "base.yml", "--project", "current.yml", "--format", "text")
                        .out())
                .contains("~ model.shop.orders  body, vars (days)")
                .contains("reaches orders → board");
        assertThat(changes("--compat", "dbt", "--project", "current.yml"))
                .isEqualTo("[model.shop.orders, source.shop.raw.orders]");
        assertThat(changes("--compat", "recce")).isEqualTo("[model.shop.orders]");
        assertThat(changes("--select", "source:*")).isEqualTo("[]");
        assertThat(run("--select", "source:*").code()).isZero();
        assertThat(run("--format", "mermaid").out())
                .contains("[\"~ orders\"]:::modified", "[\"exposure board\"]:::impacted");
        assertThat(run("--format", "dot").out()).contains("\"model.shop.orders\" -> \"exposure.shop.board\";");
        assertThat(run("--format", "markdown").out())
                .contains("| `model.shop.orders` | modified | body | 1 |", "```mermaid", "- orders → board");
        assertThat(run("--format", "json", "--impacted").json().items("impacted"))
                .hasSize(1);
        assertThat(run("--impacted").out())
                .endsWith("DOWNSTREAM\n  exposure.shop.board  from model.shop.orders → exposure.shop.board\n");
        assertThat(run("--select", "nope:x").err()).contains("Cannot use --select: 'nope' is not a valid method name");
    }

    @Test
    void changesKnowTheEnvironmentsOfBothSides() throws IOException {
        String text = "select '{{ env_var('REGION', '') }}' where n > {{ var('hours', 1) }}";
        manifest("base", text, "dev_raw");
        manifest("current", text, "dev_raw");
        Files.writeString(folder.resolve("base.env"), "REGION=eu\n");
        Files.writeString(folder.resolve("current.env"), "REGION=us\n");
        assertThat(changes("--env-file", "current.env", "--vars", "{hours: 2}")).isEqualTo("[]");
        assertThat(run("--base-env-file", "base.env", "--env-file", "current.env", "--format", "text")
                        .out())
                .contains("~ model.shop.orders  vars (REGION)");
        assertThat(run("--base-vars", "{hours: 1}", "--vars", "{hours: 2}", "--format", "text")
                        .out())
                .contains("~ model.shop.orders  vars (hours)");
        assertThat(run("--base-vars", "[1]").err()).contains("Cannot read --base-vars '[1]'");
        assertThat(run("--base-env-file", "nope").err()).contains("Cannot read --base-env-file");
    }

    private String changes(String... options) {
        String[] all = java.util.Arrays.copyOf(options, options.length + 2);
        all[options.length] = "--format";
        all[options.length + 1] = "json";
        return run(all).json().items("changes").stream()
                .map(change -> String.valueOf(((org.recce4j.model.Json.Obj) change).text("unique_id")))
                .toList()
                .toString();
    }

    private Cli.Result run(String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(new String[] {"changes", "--base", "base", "--current", "current"}, 0, all, 0, 5);
        System.arraycopy(options, 0, all, 5, options.length);
        return cli.run(all);
    }

    private void assertRefused(String message, String... arguments) {
        Cli.Result result = cli.run(arguments);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message).endsWith("\n").hasLineCount(1);
    }
}
