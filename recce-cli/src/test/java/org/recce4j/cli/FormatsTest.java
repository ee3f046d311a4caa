package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.diff.Outcome;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** What the command writes has the form that docs/formats promises. */
class FormatsTest {

    @Test
    void everyFormatHasItsForm(@TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder);
        assertThat(cli.run("demo", "--out", "demo").code()).isZero();
        String[] store = {"--duckdb", "demo/demo.duckdb", "--format", "json"};
        String[] states = {"--base", "store:latest:prod", "--current", "store:latest:pr-42"};
        assertHasForm("state-1", cli.run("extract", "demo/current", "--format", "json"));
        Files.writeString(
                folder.resolve("run_results.json"),
                "{\"results\": [{\"unique_id\": \"model.shop.orders\", \"status\": \"success\", \"execution_time\": 0.5,"
                        + " \"timing\": [{\"name\": \"compile\", \"started_at\": \"2026-11-02T06:00:00.1Z\"}],"
                        + " \"adapter_response\": {\"rows_affected\": 3}}]}");
        Files.writeString(
                folder.resolve("sources.json"),
                "{\"results\": [{\"unique_id\": \"source.shop.raw.orders\", \"status\": \"pass\","
                        + " \"max_loaded_at\": \"2026-11-02T06:00:00+00:00\"}]}");
        assertHasForm(
                "state-1",
                cli.run(
                        "extract",
                        "--manifest",
                        "demo/current/manifest.json",
                        "--run-results",
                        "run_results.json",
                        "--sources",
                        "sources.json",
                        "--format",
                        "json"));
        assertThat(cli.run("extract", "--manifest", "demo/current/manifest.json", "--run-results", "run_results.json")
                        .out())
                .containsPattern("run success +1");
        assertHasForm("store-runs-1", cli.run(concat(new String[] {"store", "list"}, store)));
        assertHasForm("store-prune-1", cli.run(concat(new String[] {"store", "prune", "--keep-runs", "0"}, store)));
        assertHasForm("store-stats-1", cli.run(concat(new String[] {"store", "stats"}, store)));
        assertHasForm("changes-1", cli.run(concat(concat(new String[] {"changes"}, states), store)));
        assertHasForm("changes-1", cli.run(concat(concat(new String[] {"changes", "--impacted"}, states), store)));
        String[] checks = {
            "--check",
            "row_count_diff: {node_names: [nope]}",
            "--check",
            "value_diff: {model: nope}",
            "--check",
            "value_diff: {model: open_orders}",
            "--check",
            "schema_diff",
            "--check",
            "value_diff: {model: orders}"
        };
        assertHasForm("report-1", cli.run(concat(concat(concat(new String[] {"diff"}, states), store), checks)));
        assertHasForm("report-1", cli.run(concat(concat(new String[] {"diff"}, states), store)));
        assertHasForm(
                "plan-1", cli.run(concat(concat(concat(new String[] {"diff", "--explain"}, states), store), checks)));
        Cli.Result narrowed = cli.run(concat(
                concat(new String[] {"diff", "--select", "customers"}, concat(states, store)),
                new String[] {"--check", "value_diff: {model: orders}", "--check", "schema_diff"}));
        assertHasForm("report-1", narrowed);
        assertThat(narrowed.out()).contains("\"not_selected\"");
        assertHasForm("rows-1", cli.run(concat(new String[] {"query", "select 1 as a, null as b"}, store)));
        assertHasForm("profile-1", cli.run(concat(new String[] {"profile", "--check"}, store)));
    }

    @Test
    void aBatchOfTemplatesHasItsForm(@TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder);
        assertHasForm("jinja-1", cli.reading("{\"template\": \"{{ 1 }}\"}\n").run("jinja", "--batch"));
        assertHasForm("jinja-1", cli.reading("{\"template\": \"{{ x.y }}\"}\n").run("jinja", "--batch"));
        assertHasForm("jinja-1", cli.reading("nonsense\n").run("jinja", "--batch"));
    }

    @Test
    void renderingsHaveTheirForm(@TempDir Path folder) throws IOException {
        new RenderedShop()
                .model("a", "select {{ var('days', 1) }}", "select 2")
                .model("b", "select {{ var('none') }}", null)
                .model("c", "select {{ nothing.like.this }}", null)
                .model("d", "select {{ adapter.execute('select 1', fetch=true) }}", null)
                .model("e", null, null)
                .write(folder.resolve("target"));
        Cli cli = new Cli(folder);
        for (String verify : new String[] {"--verify", "--exit-zero"}) {
            Cli.Result all = cli.run("render", "--artifacts", "target", "--format", "jsonl", verify);
            List<String> lines = all.out().lines().toList();
            assertThat(lines).hasSize(6);
            for (String line : lines) {
                assertHasForm("rendering-1", new Cli.Result(0, line, ""));
            }
        }
    }

    @Test
    void selectionsHaveTheirForm(@TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder);
        assertThat(cli.run("demo", "--out", "demo").code()).isZero();
        String[] select = {"select", "orders", "--artifacts", "demo/current"};
        assertHasForm("selection-1", cli.run(concat(select, new String[] {"--format", "json"})));
        assertHasForm(
                "selection-1",
                cli.reading("{\"select\": [\"orders\"]}\n").run(concat(select, new String[] {"--batch"})));
        assertHasForm("selection-1", cli.reading("nonsense\n").run(concat(select, new String[] {"--batch"})));
        assertHasForm(
                "selection-1", cli.reading("{\"select\": [\"x:y\"]}\n").run(concat(select, new String[] {"--batch"})));
    }

    @Test
    void theReportNamesEveryReasonForASkip() throws IOException {
        Json reasons = schema("report-1")
                .object("$defs")
                .object("entry")
                .object("properties")
                .object("reason")
                .get("enum");
        assertThat(((Json.Arr) reasons).items())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(Outcome.Reason.values())
                                        .map(reason -> Json.of(reason.name().toLowerCase(Locale.ROOT))),
                                Stream.of(Json.Null.INSTANCE))
                        .toList());
    }

    @Test
    void theReadmeListsEverySchema() throws IOException {
        Path formats = Path.of(System.getProperty("recce.root", "..")).resolve("docs/formats");
        List<String> links = LinkedDocument.read(formats.resolve("README.md")).links();
        try (Stream<Path> files = Files.list(formats)) {
            assertThat(links.stream().filter(link -> link.endsWith(".schema.json")))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".schema.json"))
                                    .toList());
        }
    }

    private static Json.Obj schema(String name) throws IOException {
        Path file = Path.of(System.getProperty("recce.root", "..")).resolve("docs/formats/" + name + ".schema.json");
        return (Json.Obj) JsonText.read(Files.readString(file));
    }

    private static void assertHasForm(String schema, Cli.Result result) throws IOException {
        String strict = JsonText.write(closed(schema(schema)));
        var violations = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(strict)
                .validate(result.out(), InputFormat.JSON);
        assertThat(result.err()).isEmpty();
        assertThat(violations).as(schema).isEmpty();
    }

    /** The published schema lets fields be added; what we write today has no field that it does not name. */
    private static Json closed(Json schema) {
        if (schema instanceof Json.Arr array) {
            return new Json.Arr(array.items().stream().map(FormatsTest::closed).toList());
        }
        if (!(schema instanceof Json.Obj object)) {
            return schema;
        }
        Json.Obj.Builder closed = Json.Obj.builder();
        object.fields().forEach((name, value) -> closed.put(name, closed(value)));
        if (object.get("properties") instanceof Json.Obj) {
            closed.put("additionalProperties", false);
        }
        return closed.build();
    }

    private static String[] concat(String[] first, String[] second) {
        String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
