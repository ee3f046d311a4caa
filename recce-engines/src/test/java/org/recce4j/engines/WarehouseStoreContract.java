package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.fixtures.GoldenProject;
import org.recce4j.fixtures.States;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.RunResult;
import org.recce4j.model.RunResults;
import org.recce4j.model.StateRef;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.Retention;
import org.recce4j.store.StoreConfig;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;
import org.recce4j.store.StoreStatistics;
import org.recce4j.testkit.MetadataStoreContract;

/** What users see of a store by SQL, on whichever warehouse it is: names need no quotes. */
abstract class WarehouseStoreContract extends MetadataStoreContract {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final String schema = "recce_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();

    abstract Warehouse warehouse();

    final String schema() {
        return schema;
    }

    @Override
    protected MetadataStore store() {
        return MetadataStore.of(warehouse(), StoreConfig.inSchema(schema, Clock.systemUTC()));
    }

    /** Rows as texts, NULL as null. */
    final List<List<String>> rows(String sql) {
        return warehouse().query("the test's query", sql.replace("recce_metadata", schema), set -> {
            List<List<String>> all = new ArrayList<>();
            int columns = set.getMetaData().getColumnCount();
            while (set.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(set.getString(i));
                }
                all.add(row);
            }
            return all;
        });
    }

    final void execute(String sql) {
        warehouse().inTransaction("the test's statement", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql.replace("recce_metadata", schema));
            }
        });
    }

    final ProjectState saved(ProjectState state) {
        store().migrate();
        store().save(
                        Run.builder(state.info())
                                .gitSha("abc")
                                .branch("main")
                                .pullRequest("7")
                                .build(),
                        state);
        return state;
    }

    @Test
    void showsRunsAndNodesInTheColumnsThatUsersWereTold() {
        saved(States.rich("prod", "run-1"));
        assertThat(rows("select run_id, environment, dbt_version, adapter_type, project_name, git_sha, branch,"
                        + " pull_request from recce_metadata.runs where run_at >= timestamp '2026-02-28"
                        + " 00:00:00'"))
                .containsExactly(List.of("run-1", "prod", "1.11.0", "duckdb", "shop", "abc", "main", "7"));
        List<List<String>> nodes = rows("select run_id, environment, unique_id, name, resource_type, package_name,"
                + " schema_name, alias, materialized, checksum, raw_code, config, columns, tags"
                + " from recce_metadata.nodes where name = 'tricky' and run_at >= timestamp '2026-02-28 00:00:00'");
        assertThat(nodes).hasSize(1);
        assertThat(nodes.get(0).subList(0, 11))
                .containsExactly(
                        "run-1",
                        "prod",
                        "model.shop.tricky",
                        "tricky",
                        "model",
                        "shop",
                        "prod",
                        "tricky",
                        "view",
                        "of select 1",
                        "select 1");
        Json.Obj config = (Json.Obj) JsonText.read(nodes.get(0).get(11));
        assertThat(config.text("materialized")).isEqualTo("view");
        assertThat(config.object("meta").get("level")).isEqualTo(Json.of(1.5));
        assertThat(((Json.Arr) JsonText.read(nodes.get(0).get(12))).items()).hasSize(1);
        assertThat(JsonText.read(nodes.get(0).get(13))).isEqualTo(Json.of(List.of("a", "b")));
    }

    @Test
    void showsTheLineageOfTheFiles() {
        ProjectState state = saved(States.rich("prod", "run-1"));
        assertThat(rows("select environment, node_id, parent_id from recce_metadata.lineage where run_id = 'run-1'"))
                .containsExactlyInAnyOrderElementsOf(state.edges().stream()
                        .map(edge -> List.of(
                                "prod", edge.child().value(), edge.parent().value()))
                        .toList());
    }

    @Test
    void showsWhatElseAStateHolds() {
        saved(States.rich("prod", "run-1"));
        assertThat(rows("select unique_id, column_name, declared_type, description from recce_metadata.node_columns"))
                .containsExactly(List.of("model.shop.tricky", "id", "bigint", "the key"));
        assertThat(rows("select unique_id, name, package_name, macro_sql from recce_metadata.macros"))
                .containsExactly(
                        List.of("macro.shop.cents", "cents", "shop", "{% macro cents(x) %}{{ x }}{% endmacro %}"));
        assertThat(rows("select environment, unique_id, status, message, rows_affected from"
                        + " recce_metadata.run_results"))
                .containsExactly(List.of("prod", "model.shop.orders", "success", "OK", "3"));
        assertThat(rows("select unique_id, status from recce_metadata.source_freshness"))
                .containsExactly(List.of("source.shop.raw.orders", "pass"));
        assertThat(rows("select test_name, attached_node from recce_metadata.nodes where resource_type = 'test'"))
                .containsExactly(List.of("unique", "model.shop.orders"));
    }

    @Test
    void showsWhatChangedBetweenTwoRuns() {
        ProjectState base = saved(States.rich("prod", "run-1"));
        Node orders = base.node(new NodeId("model.shop.orders")).orElseThrow();
        ProjectState current = saved(base.toBuilder()
                .info(States.info("prod", "run-2"))
                .add(orders.toBuilder()
                        .description("now described")
                        .config(States.materialized("view"))
                        .build())
                .add(States.model("prod", "tricky", "select 2"))
                .add(States.model("prod", "fresh", "select 3"))
                .build());
        ProjectState without = saved(withoutNode(current, "model.shop.fresh", "run-3"));
        assertThat(changes("run-1", "run-2"))
                .isEqualTo(differences(base, current))
                .hasSize(3);
        assertThat(changes("run-2", "run-1")).isEqualTo(differences(current, base));
        assertThat(changes("run-2", "run-3")).containsExactly(Map.entry("model.shop.fresh", "removed"));
        assertThat(changes("run-3", "run-3")).isEmpty();
        assertThat(differences(current, without)).isEqualTo(changes("run-2", "run-3"));
        assertThat(rows("select case when code_changed then 1 else 0 end, case when config_changed then 1 else 0 end,"
                        + " case when columns_changed then 1 else 0 end, case when relation_changed then 1 else 0 end,"
                        + " case when description_changed then 1 else 0 end from recce_metadata.changes"
                        + " where base_run_id = 'run-1' and current_run_id = 'run-2' and name = 'orders'"))
                .containsExactly(List.of("0", "1", "0", "0", "1"));
    }

    @Test
    void runsTheQueriesOfTheManual() throws IOException {
        ProjectState base = saved(States.rich("prod", "run-1"));
        RunResult failed =
                new RunResult("model.shop.orders", "error", null, null, List.of(), Json.Obj.EMPTY, Json.Obj.EMPTY);
        Node described = States.model("prod", "plain", "select 2").toBuilder()
                .columns(List.of(Column.described("a", "text", null, Json.Obj.EMPTY)))
                .build();
        saved(base.toBuilder()
                .info(States.info("prod", "run-2"))
                .add(described)
                .build()
                .with(new RunResults(List.of(failed), Json.Obj.EMPTY)));
        String name = warehouse().dialect().name();
        int queries = 0;
        for (StoreManual.Block block : StoreManual.blocks()) {
            boolean here = block.engines().isEmpty() || block.engines().contains(name);
            if (here) {
                queries++;
                assertThat(rows(block.sql())).as(block.sql()).isNotEmpty();
            }
        }
        assertThat(queries).isGreaterThanOrEqualTo(7);
    }

    @Test
    void bringsTheGoldenProjectBack() {
        assertBroughtBack(golden("1.8"), golden("1.12"));
    }

    @Test
    void bringsTheGoldenProjectBackWithTheMacrosOfDbt() {
        assertBroughtBack(goldenWithMacros("1.11"), goldenWithMacros("1.12"));
    }

    private void assertBroughtBack(ProjectState older, ProjectState newer) {
        ProjectState base = saved(storableHere(older));
        ProjectState current = saved(storableHere(newer));
        String baseId = Run.of(base.info()).id();
        String currentId = Run.of(current.info()).id();
        assertThat(store().load(StateRef.run(baseId))).isEqualTo(base);
        assertThat(store().load(StateRef.run(currentId))).isEqualTo(current);
        assertThat(rows("select node_id, parent_id from recce_metadata.lineage where run_id = '" + currentId + "'"))
                .containsExactlyInAnyOrderElementsOf(current.edges().stream()
                        .map(edge -> List.of(edge.child().value(), edge.parent().value()))
                        .toList());
        assertThat(changes(baseId, currentId))
                .isEqualTo(differences(base, current))
                .isNotEmpty();
    }

    /** The state without what the engine, unlike its warehouse, cannot take. */
    ProjectState storableHere(ProjectState state) {
        return state;
    }

    private static ProjectState golden(String version) {
        return ArtifactReader.create()
                .read(Artifacts.builder(Artifacts.Source.bytes(GoldenProject.manifest(version)))
                        .environment("prod")
                        .catalog(Artifacts.Source.bytes(GoldenProject.catalog(version)))
                        .runResults(Artifacts.Source.bytes(GoldenProject.runResults(version)))
                        .build());
    }

    private static ProjectState goldenWithMacros(String version) {
        Path folder = SharedFiles.path("golden/dbt/versions/" + version);
        Artifacts artifacts = Artifacts.builder(Artifacts.Source.file(folder.resolve("manifest.json.gz")))
                .environment("prod")
                .catalog(Artifacts.Source.file(folder.resolve("catalog.json.gz")))
                .runResults(Artifacts.Source.file(folder.resolve("run_results.json.gz")))
                .build();
        return ArtifactReader.create().read(artifacts);
    }

    private Map<String, String> changes(String base, String current) {
        return rows("select unique_id, change from recce_metadata.changes where base_run_id = '" + base
                        + "' and current_run_id = '" + current + "'")
                .stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1), (one, two) -> "twice", TreeMap::new));
    }

    /** What differs by the records themselves; when dbt parsed a node is no part of it. */
    static Map<String, String> differences(ProjectState base, ProjectState current) {
        Map<String, String> differences = new TreeMap<>();
        TreeSet<NodeId> ids = new TreeSet<>();
        base.nodes().forEach(node -> ids.add(node.id()));
        current.nodes().forEach(node -> ids.add(node.id()));
        for (NodeId id : ids) {
            Node before = base.node(id).map(WarehouseStoreContract::timeless).orElse(null);
            Node after = current.node(id).map(WarehouseStoreContract::timeless).orElse(null);
            if (before == null) {
                differences.put(id.value(), "added");
            } else if (after == null) {
                differences.put(id.value(), "removed");
            } else if (!before.equals(after)) {
                differences.put(id.value(), "modified");
            }
        }
        return differences;
    }

    private static Node timeless(Node node) {
        Json.Obj extras = node.extras().without(List.of("created_at"));
        Json.Obj catalog = extras.object("catalog");
        if (catalog.find("stats").isPresent()) {
            extras = extras.with("catalog", catalog.without(List.of("stats")));
        }
        return node.toBuilder().extras(extras).build();
    }

    private static ProjectState withoutNode(ProjectState state, String id, String runId) {
        ProjectState.Builder rest =
                ProjectState.builder(States.info("prod", runId)).extras(state.extras());
        state.nodes().stream().filter(node -> !node.id().value().equals(id)).forEach(rest::add);
        state.edges().stream().filter(edge -> !edge.child().value().equals(id)).forEach(rest::add);
        return rest.build();
    }

    @Test
    void storesAnUnchangedProjectOnce() {
        ProjectState first = saved(project("run-1", 40, 0));
        Map<String, Long> before = sizes();
        int saves = savesOfAnUnchangedProject();
        for (int i = 2; i <= saves; i++) {
            saved(project("run-" + i, 40, 0));
        }
        Map<String, Long> added = grown(before);
        assertThat(added.remove("runs")).isEqualTo(saves - 1);
        assertThat(added.remove("contents")).as("when dbt parsed each node").isEqualTo(saves - 1);
        assertThat(added).isEmpty();
        before = sizes();
        ProjectState changed = saved(project("changed", 40, 3));
        added = grown(before);
        assertThat(added.get("node_versions")).isEqualTo(3);
        assertThat(added.get("contents")).isEqualTo(4);
        assertThat(added).doesNotContainKeys("macro_versions", "result_versions");
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(first);
        assertThat(store().load(StateRef.run("changed"))).isEqualTo(changed);
        assertThat(rows("select cast(new_node_versions as int) from recce_metadata.growth where run_id = 'changed'"))
                .containsExactly(List.of("3"));
    }

    int savesOfAnUnchangedProject() {
        return 3;
    }

    private Map<String, Long> sizes() {
        return store().statistics().tables().stream()
                .collect(Collectors.toMap(StoreStatistics.TableSize::name, StoreStatistics.TableSize::rows));
    }

    private Map<String, Long> grown(Map<String, Long> before) {
        Map<String, Long> grown = new LinkedHashMap<>();
        sizes().forEach((table, rows) -> {
            if (rows > before.get(table)) {
                grown.put(table, rows - before.get(table));
            }
        });
        return grown;
    }

    /** A project of so many models, as dbt writes it anew with other times at each parse. */
    static ProjectState project(String runId, int models, int changed) {
        ProjectState.Builder state = ProjectState.builder(States.info("prod", runId));
        for (int i = 0; i < models; i++) {
            Node node = States.model(
                    "prod", "m" + i, "select " + (i < changed ? -i - 1 : i), new NodeId("model.shop.m" + i / 2));
            state.add(parsed(node, runId + i));
        }
        // a disabled node may be there more than once
        state.addDisabled(parsed(States.model("prod", "off", "select 0"), runId + "off"));
        state.addDisabled(parsed(States.model("dev", "off", "select 00"), runId + "off again"));
        return state.build();
    }

    private static Node parsed(Node node, String when) {
        return node.toBuilder()
                .extras(node.extras().with("created_at", Json.of(1.7e9 + when.hashCode() / 1e3)))
                .build();
    }

    @Test
    void tellsWhichNodeWasChangedByHand() {
        ProjectState state = saved(States.rich("prod", "run-1"));
        String id = rows("select content_id from recce_metadata.bucket_items where item_id = 'model.shop.tricky'")
                .get(0)
                .get(0);
        execute("update recce_metadata.contents set body = 'eJyrVkrKT6pUsjLUUUpNT1WyUjJSqgUAOWYFmQ=='"
                + " where content_id = '" + id + "'");
        assertDamaged("run-1", "model.shop.tricky");
        assertThat(store().replace(store().list().get(0), state)).isNotNull();
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state);
        execute("update recce_metadata.bucket_items set kind = 'nonsense' where item_id = 'model.shop.orders'");
        assertDamaged("run-1", "missing");
        execute("delete from recce_metadata.bucket_items where item_id = 'model.shop.orders'");
        assertDamaged("run-1", "missing");
    }

    @Test
    void provesANodeAndTheLineageToo() {
        saved(States.rich("prod", "run-1"));
        execute("delete from recce_metadata.bucket_items where item_id = 'model.shop.orders'");
        for (Runnable read : List.<Runnable>of(
                () -> store().node(StateRef.run("run-1"), new NodeId("model.shop.orders")),
                () -> store().lineage(StateRef.run("run-1")))) {
            assertDamaged(read, "run-1", "missing");
        }
    }

    @Test
    void aRunDoesNotShowTheStateOfAnother() {
        saved(States.rich("prod", "run-1"));
        saved(project("run-2", 3, 0));
        execute("update recce_metadata.runs set tree_id = (select max(b.tree_id) from recce_metadata.runs b"
                + " where b.run_id = 'run-2'), bare_tree_id = (select max(b.bare_tree_id) from recce_metadata.runs b"
                + " where b.run_id = 'run-2') where run_id = 'run-1'");
        assertDamaged("run-1", "changed by hand");
    }

    @Test
    void aLockThatIsGoneIsNotTaken() {
        ProjectState state = saved(States.rich("prod", "run-1"));
        execute("delete from recce_metadata.store_lock where expires_at >= 0");
        assertDamaged(() -> store().replace(store().list().get(0), state), "store_lock");
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state);
    }

    @Test
    void namesATableThatIsGone() {
        ProjectState state = saved(States.rich("prod", "run-1"));
        execute("drop table recce_metadata.contents"
                + (warehouse().dialect().name().equals("databricks") ? "" : " cascade"));
        for (Runnable call : List.<Runnable>of(
                () -> store().load(StateRef.run("run-1")),
                () -> store().replace(store().list().get(0), state),
                () -> store().statistics())) {
            assertDamaged(call, "there is no table contents");
        }
    }

    private void assertDamaged(String... parts) {
        assertDamaged(() -> store().load(StateRef.run("run-1")), parts);
    }

    private static void assertDamaged(Runnable call, String... parts) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.code()).isEqualTo(StoreErrorCode.DAMAGED))
                .hasMessageContainingAll(parts);
    }

    @Test
    void bringsOddNamesBackOrRefusesThem() {
        store().migrate();
        new OddNames(store()).areBroughtBackOrRefused();
    }

    @Test
    void refusesAStoreOfTheFuture() {
        ProjectState state = saved(States.rich("prod", "run-1"));
        Map<String, Long> before = sizes();
        execute("insert into recce_metadata.schema_version values (99)");
        MetadataStore store = store();
        StateRef ref = StateRef.run("run-1");
        for (Runnable call : List.<Runnable>of(
                store::list,
                store::migrate,
                store::statistics,
                () -> store.load(ref),
                () -> store.lineage(ref),
                () -> store.node(ref, new NodeId("model.shop.orders")),
                () -> store.save(Run.of(state.info(), "new"), state),
                () -> store.replace(Run.of(state.info()), state),
                () -> store.attach("run-1", new RunResults(List.of(), Json.Obj.EMPTY)),
                () -> store.prune(Retention.ofRuns(1)),
                () -> store.pruneDryRun(Retention.ofRuns(1)))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            failure -> assertThat(failure.code()).isEqualTo(StoreErrorCode.NEWER_SCHEMA))
                    .hasMessageContaining("99");
        }
        execute("delete from recce_metadata.schema_version where version = 99");
        assertThat(sizes()).isEqualTo(before);
        assertThat(store().load(ref)).isEqualTo(state);
    }
}
