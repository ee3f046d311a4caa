package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.fixtures.States;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

class RowCountDiffCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();
    private final TwoEnvironments environments = InMemory.environments(warehouse);

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void saysPerSideWhyThereIsNoCount() {
        environments
                .modelWithoutCurrentTable("gone", "", "select 1 as id")
                .add(ephemeral("base", "inline"), States.model("cur", "added", "x"));
        environments.execute("create table cur.added as select 1 as id");
        CheckResult result = run(Checks.rowCount("gone", "inline", "added", "nope"));
        Json.Obj json = result.toJson();
        assertThat(result.verdict()).as("the new table has rows").isEqualTo(Verdict.DIFFERENT);
        assertThat(status(json, "gone", "base_meta")).isEqualTo("ok");
        assertThat(status(json, "gone", "curr_meta")).isEqualTo("table_not_found");
        assertThat(status(json, "inline", "base_meta")).isEqualTo("unsupported_materialization");
        assertThat(status(json, "added", "base_meta")).isEqualTo("not_in_manifest");
        assertThat(json.object("added").get("curr")).isEqualTo(Json.of(1));
        assertThat(status(json, "nope", "curr_meta")).isEqualTo("not_in_manifest");
        assertThat(result.summary()).isEqualTo("1 of 1 count differs; 3 could not be compared");
        assertThat(result.notCompared())
                .hasSize(3)
                .contains(
                        "inline: materialized as ephemeral, it has no rows of its own",
                        "nope: neither state has such a model, seed, snapshot or id");
        assertThat(result.table())
                .contains(
                        List.of("gone", "1", "no table", ""),
                        List.of("inline", "ephemeral", "-", ""),
                        List.of("nope", "-", "-", ""));
    }

    @Test
    void whatDiffersWinsOverWhatCouldNotBeCompared() {
        environments
                .modelWithoutCurrentTable("gone", "", "select 1 as id")
                .model("more", "", "select 1 as id", "select 1 as id union all select 2")
                .model("same", "", "select 1 as id", "select 2 as id");
        assertThat(run(Checks.rowCount("gone", "more", "same")).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(run(Checks.rowCount("gone", "same")).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(run(Checks.rowCount("same")).verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void oneTableOnBothSidesSaysNothing() {
        environments
                .model("shared", "", "select 1 as id", "select 1 as id")
                .model("own", "", "select 1 as id", "select 1 as id");
        Node inBase = States.model("base", "prod_only", "x");
        environments.add(inBase, inBase);
        environments.execute("create table base.prod_only as select 1 as id");
        CheckResult alone = run(Checks.rowCount("prod_only"));
        assertThat(alone.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(alone.summary())
                .contains("base and current are the same table, "
                        + Objects.requireNonNull(inBase.relation()).displayName());
        assertThat(run(Checks.rowCount("prod_only", "own")).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(run(Checks.rowCount("own")).verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void aModelThatWasEphemeralHasNoRowsToCompare() {
        environments.add(ephemeral("base", "inline"), States.model("cur", "inline", "x"));
        environments.execute("create table cur.inline as select 1 as id");
        CheckResult result = run(Checks.rowCount("inline"));
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.notCompared())
                .containsExactly("inline: materialized as ephemeral, it has no rows of its own");
    }

    @Test
    void anEphemeralModelIsMissedIfItIsNamedNotIfItIsSelected() {
        environments
                .add(ephemeral("base", "inline"), ephemeral("cur", "inline"))
                .model("own", "", "select 1 as id", "select 1 as id");
        CheckResult named = run(Checks.rowCount("inline", "own"));
        assertThat(named.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(named.notCompared()).containsExactly("inline: materialized as ephemeral, it has no rows of its own");
        assertThat(run(Checks.rowCount("inline")).summary())
                .isEqualTo("inline: materialized as ephemeral, it has no rows of its own");
        assertThat(run(Checks.of("row_count", params("node_names: [\"inline\", \"own\"]")))
                        .summary())
                .isEqualTo("1 of 2 tables was counted");
        assertThat(run(Checks.rowCount()).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(run(Checks.of("row_count", Json.Obj.EMPTY)).verdict()).isEqualTo(Verdict.ANSWERED);
        assertThat(run(Checks.of("row_count_diff", params("select: \"inline\"")))
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aViewThatFailsIsNamedAndTheOthersAreCounted() {
        environments
                .model("good", "", "select 1 as id", "select 1 as id")
                .model("bad", "", "select 1 as id", "select 1 as id");
        environments.execute(
                "create table cur.source as select 1 as id; drop table cur.bad;"
                        + " create view cur.bad as select id / 0, error('broken') as e from cur.source where error('broken') is null;");
        CheckResult result = run(Checks.rowCount("good", "bad"));
        assertThat(status(result.toJson(), "bad", "curr_meta")).isEqualTo("failed");
        assertThat(status(result.toJson(), "good", "curr_meta")).isEqualTo("ok");
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void countsTwoNodesOfOneName() {
        Node seed = Node.builder(new NodeId("seed.shop.own"))
                .packageName("shop")
                .fqn(List.of("shop", "own"))
                .relation(States.model("cur", "own_seed", "x").relation())
                .build();
        environments
                .model("own", "", "select 1 as id", "select 1 as id")
                .add(seed, seed)
                .execute("create table cur.own_seed as select 1 as id union all select 2");
        assertThat(run(Checks.of("row_count", Json.Obj.EMPTY)).table())
                .contains(List.of("own", "1"), List.of("seed.shop.own", "2"));
    }

    @Test
    void percentagesAreOfBase() {
        environments
                .model("halved", "", "select unnest([1, 2]) as id", "select 1 as id")
                .model("doubled", "", "select 1 as id", "select unnest([1, 2]) as id");
        environments
                .model("grown", "", "select range as id from range(5000)", "select range as id from range(5001)")
                .model("shrunk", "", "select range as id from range(5000)", "select range as id from range(4999)");
        assertThat(run(Checks.rowCount("halved", "doubled", "grown", "shrunk")).table())
                .contains(
                        List.of("halved", "2", "1", "-1 (-50.0%)"),
                        List.of("doubled", "1", "2", "+1 (+100.0%)"),
                        List.of("grown", "5,000", "5,001", "+1 (<0.1%)"),
                        List.of("shrunk", "5,000", "4,999", "-1 (<0.1%)"));
    }

    @Test
    void rowCountAnswersForCurrent() {
        environments
                .model("own", "", "select 1 as id", "select 1 as id union all select 2")
                .modelWithoutCurrentTable("gone", "", "select 1 as id");
        CheckResult result = run(Checks.of("row_count", params("node_names: [\"own\", \"gone\"]")));
        assertThat(result.verdict()).as("a table is missing").isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(run(Checks.of("row_count", params("node_names: [\"own\"]"))).verdict())
                .isEqualTo(Verdict.ANSWERED);
        assertThat(run(Checks.of("row_count", params("node_names: [\"own\", \"nope\"]")))
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.toJson().object("own")).isEqualTo(params("curr: 2, curr_meta: {\"status\": \"ok\"}"));
        assertThat(result.notCompared()).hasSize(1).first().asString().startsWith("gone: ");
        CheckResult nothing = run(Checks.of("row_count", params("node_names: [\"gone\"]")));
        assertThat(nothing.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void nodesCanBeSelected() {
        environments
                .model("orders", "", "select 1 as id", "select 2 as id")
                .model("order_lines", "", "select 1 as id", "select 2 as id")
                .model("customers", "", "select 1 as id", "select 2 as id");
        assertThat(counted("select: \"order*\"")).containsExactly("order_lines", "orders");
        assertThat(counted("exclude: \"order*\"")).containsExactly("customers");
        assertThat(counted("select: \"order* customers\", exclude: \"orders\""))
                .containsExactly("customers", "order_lines");
        assertThat(counted("packages: []")).isEmpty();
        assertThat(counted("view_mode: \"changed_models\"")).isEmpty();
        CheckResult nothing = run(Checks.of("row_count_diff", params("select: \"nosuch\"")));
        assertThat(nothing.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(nothing.notCompared())
                .containsExactly("nothing was counted: its selection matches no table or view");
    }

    @Test
    void aLineageOfNoNodeIsInconclusive() {
        environments.model("orders", "", "select 1 as id", "select 2 as id");
        CheckResult nothing = run(Checks.of("lineage_diff", params("select: \"nosuch\", view_mode: \"all\"")));
        assertThat(nothing.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(nothing.notCompared()).containsExactly("nothing was compared: its selection matches no node");
        CheckResult unchanged = run(Checks.of("lineage_diff", params("select: \"orders\", view_mode: \"all\"")));
        assertThat(unchanged.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(unchanged.notCompared()).isEmpty();
    }

    @Test
    void schemasOfWhichNoneIsKnownSayWhichCatalogLacksThem() {
        environments.add(States.model("base", "one", "x"), States.model("cur", "one", "x"));
        CheckResult one = run(Checks.schema());
        assertThat(one.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(one.summary())
                .isEqualTo(
                        "nothing was compared: model.shop.one: both catalogs lack it; no catalog was read for base and current: run dbt docs generate, and do not ignore its"
                                + " catalog.json");
        environments.add(States.model("base", "two", "x"), States.model("cur", "other", "x"));
        CheckResult several = run(Checks.schema());
        assertThat(several.summary())
                .isEqualTo(
                        "nothing was compared: the catalogs lack 3 nodes; no catalog was read for base and current: run dbt docs generate, and do not ignore its"
                                + " catalog.json");
        assertThat(several.notCompared())
                .contains(
                        "model.shop.two: the base catalog lacks it", "model.shop.other: the current catalog lacks it");
    }

    @Test
    void aRunCanBeNarrowed() {
        environments
                .model("orders", "", "select 1 as id", "select 2 as id")
                .model("customers", "", "select 1 as id", "select 2 as id");
        NodeId orders = environments.current().named("orders").get(0).id();
        Report report = DiffEngine.builder(warehouse)
                .only(Set.of(orders))
                .build()
                .run(
                        InMemory.states(environments),
                        List.of(
                                Checks.rowCount(),
                                Checks.rowCount("customers"),
                                Checks.schema(),
                                Checks.rowCount("orders")));
        assertThat(report.entries()).extracting(Report.Entry::nodes).first().isEqualTo(List.of(orders));
        assertThat(((Outcome.Done) report.entries().get(0).outcome())
                        .result()
                        .toJson()
                        .fields())
                .containsOnlyKeys("orders");
        assertThat(report.entries().get(1).outcome())
                .isEqualTo(new Outcome.Skipped(Outcome.Reason.NOT_SELECTED, "the selection leaves out all nodes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node_names: \"orders\"",
                "node_ids: 3",
                "node_names: [\"orders\"], select: \"orders\"",
                "node_ids: [\"model.shop.orders\"], view_mode: \"all\"",
                "select: [\"orders\"]",
                "packages: \"shop\"",
                "view_mode: \"some\"",
                "nodes: [\"orders\"]"
            })
    void refusesWhatMakesNoSense(String params) {
        for (String type : List.of("row_count", "row_count_diff")) {
            assertThatThrownBy(() -> Checks.of(type, params(params)))
                    .isInstanceOfSatisfying(
                            DiffException.class,
                            failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                    .hasMessageStartingWith("Cannot make a " + type + ": ");
        }
    }

    private Stream<String> counted(String params) {
        return run(Checks.of("row_count_diff", params(params))).toJson().fields().keySet().stream();
    }

    private CheckResult run(Check check) {
        return check.run(InMemory.context(environments, warehouse));
    }

    private static Json.Obj params(String fields) {
        String keyed = fields.replaceAll("(^|, )([a-z_]+):", "$1\"$2\":");
        return (Json.Obj) JsonText.read("{" + keyed + "}");
    }

    private static Node ephemeral(String schema, String name) {
        return States.model(schema, name, "x").toBuilder()
                .config(States.materialized("ephemeral"))
                .build();
    }

    private static String status(Json.Obj json, String model, String meta) {
        return String.valueOf(json.object(model).object(meta).text("status"));
    }
}
