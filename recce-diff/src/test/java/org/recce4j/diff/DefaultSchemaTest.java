package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.States;
import org.recce4j.model.Catalog;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.Warehouse;

/** The schema check of the default set, when a build of the changed models alone leaves a catalog without the others. */
class DefaultSchemaTest {

    private static final NodeId ORDERS = new NodeId("model.shop.orders");
    private static final NodeId LINES = new NodeId("model.shop.lines");
    private static final NodeId CUSTOMERS = new NodeId("model.shop.customers");

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aNodeThatTheChangesCannotAffectNeedsNoCatalog() {
        CheckResult result = done(schema(state("1", ORDERS, LINES, CUSTOMERS), state("2", ORDERS, LINES)));
        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.summary())
                .isEqualTo("no column differs in 2 nodes; left out: 1 node that the changes cannot affect and a catalog"
                        + " lacks");
        assertThat(result.notCompared()).isEmpty();
        assertThat(result.toJson().get("left_out_nodes")).isEqualTo(Json.of(1));
        assertThat(result.toJson().object("schema_coverage").text("status")).isEqualTo("partial");
    }

    @Test
    void aNodeDownstreamOfAChangeNeedsItsCatalog() {
        CheckResult result = done(schema(state("1", ORDERS, LINES, CUSTOMERS), state("2", ORDERS)));
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.notCompared())
                .containsExactly("model.shop.lines: the current catalog lacks it; run dbt docs generate");
        assertThat(result.summary())
                .isEqualTo("no column differs in 1 node; the catalogs lack 1 other node, such as model.shop.lines (run"
                        + " dbt docs generate); left out: 1 node that the changes cannot affect and a catalog lacks");
    }

    @Test
    void aNodeThatBothCatalogsHaveIsComparedWhetherAffectedOrNot() {
        ProjectState retyped = state("2", ORDERS, LINES, CUSTOMERS).with(catalog("BIGINT", CUSTOMERS));
        CheckResult result = done(schema(state("1", ORDERS, LINES, CUSTOMERS), retyped));
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.table()).hasSize(2).last().asString().contains("customers", "BIGINT");
    }

    @Test
    void ifTheChangesAffectNothingAndNothingWasBuiltItDoesNotApply() {
        ChangeSet unchanged = changes(state("1", ORDERS, LINES, CUSTOMERS), state("1"));
        assertThat(run(unchanged, Checks.forChanges(unchanged).get(0)))
                .isEqualTo(new Outcome.Skipped(
                        Outcome.Reason.NOT_APPLICABLE,
                        "the changes affect no node with columns, and no other node is in both catalogs"));
    }

    @Test
    void withAllEveryNodeNeedsItsCatalog() {
        ChangeSet changes = changes(state("1", ORDERS, LINES, CUSTOMERS), state("2", ORDERS, LINES));
        CheckResult result = done(run(changes, Checks.forEverything(changes).get(0)));
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.notCompared()).hasSize(1).first().asString().startsWith("model.shop.customers: ");
    }

    @Test
    void saysWhichSideHasNoCatalogAtAll() {
        ProjectState without = state("2", ORDERS).withoutCatalog();
        CheckResult result = done(schema(state("1", ORDERS, LINES, CUSTOMERS), without));
        assertThat(result.summary())
                .isEqualTo("nothing was compared: the catalogs lack 2 nodes; no catalog was read for current: run dbt"
                        + " docs generate, and do not ignore its catalog.json");
    }

    private Outcome schema(ProjectState base, ProjectState current) {
        ChangeSet changes = changes(base, current);
        return run(changes, Checks.forChanges(changes).get(0));
    }

    private Outcome run(ChangeSet changes, Check check) {
        assertThat(check.type()).isEqualTo("schema_diff");
        return DiffEngine.on(warehouse)
                .run(changes, List.of(check))
                .entries()
                .get(0)
                .outcome();
    }

    private static CheckResult done(Outcome outcome) {
        return ((Outcome.Done) outcome).result();
    }

    private static ChangeSet changes(ProjectState base, ProjectState current) {
        return ChangeDetector.standard().detect(base, current);
    }

    /** Orders with a text, lines that read them, and customers; these are in the catalog. */
    private static ProjectState state(String text, NodeId... inCatalog) {
        Node orders = States.model("main", "orders", "select " + text);
        Node lines = States.model("main", "lines", "select 1", ORDERS);
        Node customers = States.model("main", "customers", "select 1");
        return States.of(orders, lines, customers).with(catalog("INTEGER", inCatalog));
    }

    private static Catalog catalog(String type, NodeId... nodes) {
        Map<NodeId, Catalog.Table> tables = new LinkedHashMap<>();
        for (NodeId node : nodes) {
            tables.put(node, new Catalog.Table(List.of(new Catalog.TableColumn("id", type, 1, null)), Json.Obj.EMPTY));
        }
        return new Catalog(Json.Obj.EMPTY, tables, Json.Null.INSTANCE, Json.Obj.EMPTY);
    }
}
