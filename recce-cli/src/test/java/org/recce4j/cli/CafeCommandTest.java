package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** A real scenario from artifacts to report, by the command line, against what Recce 1.69.1 answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CafeCommandTest {

    private static final String GOLDEN = "golden/recce/cafe";

    private Path folder = Path.of("");

    private final List<RecceRun> runs = new ArrayList<>();

    @BeforeAll
    void loadAndStore(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Path golden = SharedFiles.path(GOLDEN);
        ProfileTarget target =
                ProfileTarget.duckDb(folder.resolve("cafe.duckdb").toString());
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            for (String script : List.of("base", "current", "sources")) {
                String statements = "set TimeZone='UTC'; " + Files.readString(golden.resolve("db/" + script + ".sql"));
                warehouse.inTransaction("the cafe", connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute(statements);
                    }
                });
            }
        }
        for (String side : List.of("base", "current")) {
            String manifest = golden.resolve(side).resolve("manifest.json.gz").toString();
            String catalog = golden.resolve(side).resolve("catalog.json").toString();
            assertThat(recce("store", "save", manifest, "--environment", side, "--run-id", side)
                            .code())
                    .isZero();
            assertThat(recce("store", "attach", side, "--catalog", catalog).code())
                    .isZero();
        }
        for (String line : Files.readAllLines(golden.resolve("runs.jsonl"))) {
            runs.add(new RecceRun((Json.Obj) JsonText.read(line)));
        }
    }

    @Test
    void changesListsWhatRecceListsByBodyAndConfigs() throws IOException {
        Json.Obj lineage = (Json.Obj) JsonText.read(Files.readString(SharedFiles.path(GOLDEN + "/lineage.json")));
        Json.Obj changes = recce(
                        "changes", "--base", "store:run:base", "--current", "store:run:current", "--format", "json")
                .json();
        Set<String> found = new HashSet<>();
        changes.items("changes").forEach(change -> found.add(text(change, "unique_id") + " " + text(change, "change")));
        Set<String> byBodyOrConfigs = new TreeSet<>();
        for (String selector : List.of("state:modified.body", "state:modified.configs", "state:new")) {
            lineage.object("select_nodes").items(selector).forEach(id -> byBodyOrConfigs.add((String) id.toPlain()));
        }
        lineage.object("diff").fields().forEach((id, entry) -> {
            if (byBodyOrConfigs.contains(id) || !"modified".equals(text(entry, "change_status"))) {
                assertThat(found).contains(id + " " + text(entry, "change_status"));
            }
        });
        assertThat(byBodyOrConfigs).hasSizeGreaterThan(50);
    }

    @Test
    void allChecksOfTheFileRunInBothModes() throws IOException {
        Path file = SharedFiles.path(GOLDEN + "/recce.yml");
        for (String mode : List.of("none", "recce")) {
            Cli.Result result = recce(
                    "diff",
                    "--base",
                    "store:run:base",
                    "--current",
                    "store:run:current",
                    "--checks",
                    file.toString(),
                    "--compat",
                    mode,
                    "--format",
                    "json");
            assertThat(result.code()).as(mode).isEqualTo(3);
            List<Json> entries = result.json().items("entries");
            assertThat(entries).as(mode).hasSize(24);
            assertThat(entries.stream().filter(entry -> !"done".equals(text(entry, "outcome"))))
                    .as(mode)
                    .extracting(entry -> text(entry, "name"))
                    .containsExactly("Fails");
        }
    }

    @Test
    void rowCountsAreRecces() {
        List<RecceRun> cases = runs.stream()
                .filter(run -> run.type().equals("row_count_diff") && run.isFinished())
                .filter(run -> Set.of("node_names", "node_ids")
                        .containsAll(run.params().fields().keySet()))
                .toList();
        assertThat(cases).hasSizeGreaterThan(8);
        List<Json> entries = entries(cases);
        for (int i = 0; i < cases.size(); i++) {
            Json.Obj got = ((Json.Obj) entries.get(i)).object("result");
            // Recce does not count seeds, by choice; we do
            cases.get(i).expectedCounts().fields().forEach((name, counts) -> {
                Json.Obj expected = (Json.Obj) counts;
                assertThat(got.object(name).get("base")).as(name).isEqualTo(expected.get("base"));
                assertThat(got.object(name).get("curr")).as(name).isEqualTo(expected.get("curr"));
            });
        }
    }

    @Test
    void valuesAreReccesOrRightWhereRecceIsWrong() {
        List<RecceRun> cases = runs.stream()
                .filter(run -> run.type().equals("value_diff") && run.isFinished())
                .filter(run -> !run.id().equals("value_diff/extra-param"))
                .toList();
        assertThat(cases).hasSize(37);
        List<Json> entries = entries(cases);
        for (int i = 0; i < cases.size(); i++) {
            Json.Obj entry = (Json.Obj) entries.get(i);
            Json.Obj expected = cases.get(i).expected();
            String id = cases.get(i).id();
            if (expected.find("error").isPresent()) {
                assertThat(entry.text("code")).as(id).isEqualTo("DIFF-KEY-NOT-UNIQUE");
                continue;
            }
            assertThat(entry.object("result").object("summary")).as(id).isEqualTo(expected.object("summary"));
            assertThat(entry.object("result").object("data").items("data"))
                    .as(id)
                    .isEqualTo(cases.get(i).expectedRows());
        }
    }

    @Test
    void aKeyThatRecceRefusesIsRefused() {
        List<RecceRun> cases = runs.stream()
                .filter(run -> run.type().equals("value_diff") && run.isFailed())
                .filter(run -> !"".equals(run.params().text("primary_key")))
                .toList();
        List<Json> entries = entries(cases);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(((Json.Obj) entries.get(i)).text("outcome"))
                    .as(cases.get(i).id())
                    .isEqualTo(cases.get(i).shouldWork() ? "done" : "failed");
        }
    }

    @Test
    void schemasDifferWhereTheCatalogsDo() {
        RecceRun all = runs.stream()
                .filter(run -> run.id().equals("schema_diff/all"))
                .findFirst()
                .orElseThrow();
        Set<Json> expected =
                new HashSet<>(all.recorded().object("mcp").object("result").items("data"));
        Json entry = entries(List.of(all)).get(0);
        assertThat(((Json.Obj) entry).object("result").items("data"))
                .hasSameSizeAs(expected)
                .allMatch(expected::contains);
    }

    @Test
    void aTableThatIsGoneFailsItsOwnCheckOnly() {
        Cli.Result result = recce(
                "diff",
                "--base",
                "store:run:base",
                "--current",
                "store:run:current",
                "--check",
                "value_diff: {model: not_built_base, primary_key: id}",
                "--check",
                "row_count_diff: {node_names: [not_built_cur]}",
                "--check",
                "value_diff: {model: env_rows, primary_key: id}");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("FAILED", "SQL-TABLE-NOT-FOUND", "INCONCLUSIVE", "5 rows by id: 2 added");
    }

    private List<Json> entries(List<RecceRun> cases) {
        List<String> arguments = new ArrayList<>(
                List.of("diff", "--base", "store:run:base", "--current", "store:run:current", "--format", "json"));
        for (RecceRun run : cases) {
            arguments.add("--check");
            arguments.add(JsonText.write(
                    Json.Obj.builder().put(run.type(), run.params()).build()));
        }
        return recce(arguments.toArray(String[]::new)).json().items("entries");
    }

    private Cli.Result recce(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--duckdb", "cafe.duckdb"));
        return new Cli(folder).run(all.toArray(String[]::new));
    }

    private static String text(Json object, String field) {
        return String.valueOf(((Json.Obj) object).text(field));
    }
}
