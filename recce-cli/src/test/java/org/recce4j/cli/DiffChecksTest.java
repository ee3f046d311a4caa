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
import org.recce4j.model.text.JsonText;

/** Which checks {@code recce diff} runs, and what it ends with, on the demo's database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiffChecksTest {

    private static final String DATABASE = "demo/demo.duckdb";

    private Path folder = Path.of("");

    @BeforeAll
    void runTheDemo(@TempDir Path temporary) {
        folder = temporary;
        assertThat(cli().run("demo", "--out", "demo").code()).isZero();
    }

    @Test
    void selectNarrowsChangesAndChecks() {
        Cli.Result all = diff("--format", "json");
        assertThat(names(all)).contains("values of model.shop.orders", "values of model.shop.regions");
        Cli.Result some = diff("--select", "orders", "--format", "json");
        assertThat(names(some)).contains("values of model.shop.orders").doesNotContain("values of model.shop.regions");
        assertThat(some.json().items("changes"))
                .allMatch(change -> text(change, "unique_id").contains("orders"));
        assertThat(result(some, "row count").fields()).containsOnlyKeys("orders");
        Cli.Result rest = diff("--exclude", "orders", "--format", "json");
        assertThat(names(rest)).contains("values of model.shop.regions").doesNotContain("values of model.shop.orders");
        Cli.Result asked = diff(
                "--select",
                "regions",
                "--check",
                "value_diff: {model: orders, primary_key: order_id}",
                "--check",
                "row_count_diff: {node_names: [orders, regions]}",
                "--check",
                "query: {sql_template: select 1 as x}",
                "--format",
                "json");
        assertThat(asked.json().items("entries").stream().map(entry -> text(entry, "outcome")))
                .containsExactly("skipped", "done", "done");
        assertThat(result(asked, "row count").fields()).containsOnlyKeys("regions");
        assertThat(asked.code()).as("what the user narrowed away is no failure").isEqualTo(1);
        assertThat(diff("--select", "nosuch").err())
                .contains("'nosuch' does not match any enabled nodes", "No nodes selected!");
        assertThat(diff("--select", "bogus:x").code()).isEqualTo(2);
    }

    @Test
    void theDefaultSetTakesKeysAndCanBeOfEverything() {
        assertThat(names(diff("--all", "--format", "json")))
                .hasSizeGreaterThan(names(diff("--format", "json")).size());
        Cli.Result keyed = diff("--primary-key", "orders=order_id, customer_id", "--format", "json");
        assertThat(params(keyed, "values of model.shop.orders").items("primary_key"))
                .containsExactly(Json.of("order_id"), Json.of("customer_id"));
        assertThat(keyed.err()).isEmpty();
        assertThat(diff("--primary-key", "stg_orders=nope", "--exit-zero").err())
                .contains("warning: --primary-key of stg_orders is not used: the default checks do not compare");
        assertThat(diff("--primary-key", "nosuch=id").err())
                .contains("Cannot use the primary key of \"nosuch\": neither state has such a model");
        for (String[] both : List.of(
                new String[] {"--all", "--check", "schema_diff"},
                new String[] {"--primary-key", "orders=order_id", "--check", "schema_diff"},
                new String[] {"--all", "--compat", "recce"})) {
            Cli.Result result = diff(both);
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("Cannot use --", "it applies to the default checks only");
        }
    }

    @Test
    void aKeyOfACheckThatIsMisspelledFailsIt() throws IOException {
        Files.writeString(folder.resolve("misspelled.yml"), """
            checks:
              - {name: counts, type: row_count_diff, parms: {node_names: [orders]}}
              - {name: known, type: row_count_diff, params: {node_names: [orders]}, description: x, owner: data}
              - {nmae: named, type: row_count_diff, params: {node_names: [orders]}}
            """);
        Cli.Result result = diff("--checks", "misspelled.yml", "--format", "json");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out())
                .contains("it has an unknown key \\\"parms\\\"; did you mean \\\"params\\\"? (\\\"misspelled.yml\\\","
                        + " line 2)")
                .contains("\\\"nmae\\\"; did you mean \\\"name\\\"?");
        assertThat(((Json.Obj) JsonText.read(result.out())).object("totals").get("failed"))
                .isEqualTo(Json.of(2));
    }

    @Test
    void answersAsRecceOnRequest() {
        Cli.Result recce = diff(
                "--compat", "recce", "--check", "row_count_diff: {node_names: [regions, nosuch]}", "--format", "json");
        Json.Obj result = result(recce, "row_count_diff");
        assertThat(result.object("nosuch").object("base_meta").text("message"))
                .isEqualTo("Model 'nosuch' not found in base manifest");
        assertThat(names(diff("--compat", "recce", "--format", "json")))
                .containsExactly("row_count_diff", "schema_diff");
    }

    @Test
    void checksRunInParallelOrOneByOne() {
        List<String> one = names(diff("--all", "--threads", "1", "--format", "json"));
        assertThat(names(diff("--all", "--threads", "8", "--format", "json"))).isEqualTo(one);
        Cli.Result none = diff("--threads", "0");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("Cannot use --threads 0: it must be from 1 to 256");
    }

    @Test
    void aLineageThatDiffersIsAChangeAndNoSchema() {
        String[] lineage = {"--check", "lineage_diff"};
        assertThat(diff("--check", "lineage_diff", "--fail-on", "changes").code())
                .isEqualTo(1);
        assertThat(diff("--check", "lineage_diff", "--fail-on", "schema").code())
                .isZero();
        assertThat(diff(lineage).out()).contains("DIFFERENT").contains("lineage: ");
    }

    @Test
    void twoFilesWithEqualNamesAreTwoPlaces() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        Files.copy(folder.resolve(DATABASE), folder.resolve("other/demo.duckdb"));
        Files.writeString(folder.resolve("dbt_project.yml"), "name: shop\nprofile: shop\n");
        Files.writeString(folder.resolve("profiles.yml"), """
            shop:
              target: one
              outputs:
                one: {type: duckdb, path: %s, threads: 2}
                again: {type: duckdb, path: %s, schema: other}
                settings: {type: duckdb, path: %s, settings: {threads: 1}}
                two: {type: duckdb, path: %s}
            """.formatted(
                        folder.resolve(DATABASE),
                        folder.resolve(DATABASE),
                        folder.resolve(DATABASE),
                        folder.resolve("other/demo.duckdb")));
        String equal = "value_diff: {model: regions, primary_key: region}";
        for (String[] targets : List.of(
                new String[] {"--base-target", "one", "--current-target", "two"},
                new String[] {"--base-target", "two", "--current-target", "one"},
                new String[] {"--base-target", "two"},
                new String[] {"--current-target", "two"})) {
            Cli.Result values = ofProfile(targets, equal);
            assertThat(values.out()).contains("are equal by region; read from two places");
            assertThat(values.code()).isNotEqualTo(3);
            assertThat(ofProfile(targets, "row_count_diff: {node_names: [orders]}")
                            .out())
                    .contains("orders");
        }
        for (String[] targets : List.of(
                new String[] {},
                new String[] {"--base-target", "one"},
                new String[] {"--base-target", "one", "--current-target", "again"},
                new String[] {"--base-target", "settings", "--current-target", "one"})) {
            assertThat(ofProfile(targets, equal).out())
                    .doesNotContain("two places")
                    .doesNotContain("FAILED");
        }
    }

    private Cli.Result ofProfile(String[] targets, String check) {
        String[] arguments = {"diff", "--base", "demo/base", "--current", "demo/current", "--check", check};
        return cli().run(Stream.of(arguments, targets).flatMap(Stream::of).toArray(String[]::new));
    }

    private static List<String> names(Cli.Result result) {
        return result.json().items("entries").stream()
                .map(entry -> text(entry, "name"))
                .toList();
    }

    private static Json.Obj result(Cli.Result result, String name) {
        return entry(result, name).object("result");
    }

    private static Json.Obj params(Cli.Result result, String name) {
        return entry(result, name).object("params");
    }

    private static Json.Obj entry(Cli.Result result, String name) {
        return result.json().items("entries").stream()
                .map(Json.Obj.class::cast)
                .filter(entry -> text(entry, "name").startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Json object, String field) {
        return String.valueOf(((Json.Obj) object).text(field));
    }

    private Cli.Result diff(String... options) {
        return cli().diffOfDemo(DATABASE, options);
    }

    private Cli cli() {
        return new Cli(folder);
    }
}
