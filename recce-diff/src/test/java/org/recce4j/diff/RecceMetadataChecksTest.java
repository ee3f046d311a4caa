package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.fixtures.States;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.Warehouse;

/** {@code schema_diff} and {@code lineage_diff} as Recce answers them. */
class RecceMetadataChecksTest {

    private final Warehouse warehouse = InMemory.warehouse();

    private final Node orders = States.model("base", "orders", "select 1");
    private final Node changed = States.model("cur", "orders", "select 2");
    private final Node lines = States.model("base", "lines", "select 3", orders.id());

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void schemaDiffListsColumnsByTheirExactNames() {
        RecceAnswer answer = schema(
                States.of(with(orders, "id INTEGER", "amount INTEGER", "Note VARCHAR"), with(lines, "id INTEGER")),
                States.of(with(changed, "id INTEGER", "amount DOUBLE", "note VARCHAR"), with(lines, "id INTEGER")));
        Json.Obj result = answer.toJson();
        assertThat(result.get("data"))
                .isEqualTo(Json.of(List.of(
                        List.of("model.shop.orders", "note", "added"),
                        List.of("model.shop.orders", "Note", "removed"),
                        List.of("model.shop.orders", "amount", "modified"))));
        assertThat(result.get("limit")).isEqualTo(Json.of(100));
        assertThat(result.object("schema_coverage").text("status")).isEqualTo("complete");
        assertThat(answer.approved()).isFalse();
        assertThat(answer.conclusion().get("changed_nodes")).isEqualTo(Json.of(List.of("orders")));
        assertThat(answer.summary()).isEqualTo("3 columns differ; changed: orders");
    }

    @Test
    void schemaDiffApprovesWhatIsEqualAndKnownAlone() {
        ProjectState state = States.of(with(orders, "id INTEGER"), with(lines, "id INTEGER"));
        RecceAnswer equal = schema(state, state);
        assertThat(equal.approved()).isTrue();
        assertThat(equal.summary()).isEqualTo("0 columns differ; no node is changed");
        RecceAnswer partial = schema(States.of(with(orders, "id INTEGER"), lines), state);
        assertThat(partial.approved()).isFalse();
        assertThat(partial.toJson().object("schema_coverage").get("unchecked_nodes"))
                .isEqualTo(Json.of(List.of("model.shop.lines")));
        assertThat(partial.toJson().object("schema_coverage").text("status")).isEqualTo("partial");
    }

    @Test
    void schemaDiffTakesANewTestForAChangeOfItsNode() {
        Node table = with(orders, "id INTEGER");
        RecceAnswer answer = schema(States.of(table), States.of(table, States.uniqueTest(table, "id")));
        assertThat(answer.toJson().items("data")).isEmpty();
        assertThat(answer.conclusion().get("changed_nodes")).isEqualTo(Json.of(List.of("orders")));
    }

    @Test
    void lineageDiffShowsWhatChangedAndWhatIsNear() {
        Node alone = States.model("base", "alone", "select 4");
        RecceAnswer answer =
                run("lineage_diff", Json.Obj.EMPTY, States.of(orders, lines, alone), States.of(changed, lines, alone));
        Json.Obj result = answer.toJson();
        assertThat(result.object("nodes").get("data"))
                .isEqualTo(Json.of(List.of(row(0, "lines", null, true), row(1, "orders", "modified", true))));
        assertThat(result.object("edges").get("data")).isEqualTo(Json.of(List.of(List.of(1, 0))));
        assertThat(result.object("nodes").get("limit")).isEqualTo(Json.Null.INSTANCE);
        assertThat(answer.approved()).isFalse();
        assertThat(answer.summary()).isEqualTo("1 node changed");
    }

    @Test
    void lineageDiffCanShowEverything() {
        Json.Obj all = Json.Obj.builder().put("view_mode", "all").build();
        Node alone = States.model("base", "alone", "select 4");
        Json.Obj nodes = run("lineage_diff", all, States.of(orders, alone), States.of(changed, alone))
                .toJson()
                .object("nodes");
        assertThat(nodes.get("data"))
                .isEqualTo(Json.of(List.of(row(0, "alone", null, false), row(1, "orders", "modified", true))));
    }

    private static List<@Nullable Object> row(int index, String name, @Nullable String status, boolean impacted) {
        return new ArrayList<>(Arrays.asList(index, "model.shop." + name, name, "model", "table", status, impacted));
    }

    private RecceAnswer schema(ProjectState base, ProjectState current) {
        return run("schema_diff", Json.Obj.EMPTY, base, current);
    }

    private RecceAnswer run(String type, Json.Obj params, ProjectState base, ProjectState current) {
        ChangeSet states = new ChangeSet(base, current, List.of());
        return (RecceAnswer) RecceChecks.of(type, params).run(CheckContext.of(states, warehouse, warehouse));
    }

    /** Returns a node with these columns in its catalog, each as {@code name TYPE}. */
    private static Node with(Node node, String... columns) {
        List<Column> found = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(" ", -1);
            found.add(new Column(parts[0], parts[1], null, found.size() + 1, null, null, Json.Obj.EMPTY));
        }
        return node.toBuilder().columns(found).build();
    }
}
