package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.store.Projects;
import org.recce4j.store.StoreDatabase;

/** What the view {@code changes} says of two runs. */
class ChangesViewTest {

    private static final NodeId M1 = new NodeId("model.shop.m1");

    private final StoreDatabase database = new StoreDatabase();
    private final ProjectState base = Projects.of("run-1", 4, 0);

    @AfterEach
    void close() {
        database.close();
    }

    private List<List<@Nullable String>> changes(String baseId, String currentId, String columns) {
        return database.rows("select " + columns + " from recce_metadata.changes where base_run_id = '" + baseId
                + "' and current_run_id = '" + currentId + "' order by unique_id");
    }

    private static Arguments change(String flag, UnaryOperator<Node.Builder> change) {
        return Arguments.of(flag, change);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("code_changed", node -> node.code(new Code("sql", "select 7", null, null))),
                change("config_changed", node -> node.config(States.materialized("view"))),
                change(
                        "columns_changed",
                        node -> node.columns(List.of(Column.described("id", "bigint", null, Json.Obj.EMPTY)))),
                change("relation_changed", node -> node.relation(Relation.of(null, "prod", "renamed"))),
                change("relation_changed", node -> node.relation(Relation.of("db", "prod", "m1"))),
                change("description_changed", node -> node.description("now described")),
                change("nothing that has a column", node -> node.patchPath("models/m1.yml")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void saysWhichPartOfAModifiedNodeDiffers(String flag, UnaryOperator<Node.Builder> change) {
        Node changed = change.apply(base.node(M1).orElseThrow().toBuilder()).build();
        ProjectState current =
                base.toBuilder().info(States.info("prod", "run-2")).add(changed).build();
        database.storeOf(base, current);
        List<String> flags =
                List.of("code_changed", "config_changed", "columns_changed", "relation_changed", "description_changed");
        List<List<@Nullable String>> rows = changes("run-1", "run-2", "unique_id, change, " + String.join(", ", flags));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).subList(0, 2)).containsExactly("model.shop.m1", "modified");
        assertThat(rows.get(0).subList(2, 7))
                .isEqualTo(flags.stream()
                        .map(name -> String.valueOf(name.equals(flag)))
                        .toList());
    }

    @Test
    void anAddedAndARemovedNodeAreNoModification() {
        ProjectState current = Projects.of("run-2", 3, 0).toBuilder()
                .add(States.model("prod", "fresh", "select 3"))
                .build();
        database.storeOf(base, current);
        assertThat(changes("run-1", "run-2", "unique_id, change, code_changed"))
                .containsExactly(
                        Arrays.asList("model.shop.fresh", "added", null),
                        Arrays.asList("model.shop.m3", "removed", null));
        assertThat(changes("run-2", "run-1", "unique_id, change, name"))
                .containsExactly(
                        List.of("model.shop.fresh", "removed", "fresh"), List.of("model.shop.m3", "added", "m3"));
    }

    /** When dbt parsed a node is no change, and neither is a disabled node or a macro. */
    @Test
    void showsNothingForAnUnchangedProject() {
        ProjectState again = Projects.of("run-2", 4, 0).toBuilder()
                .addDisabled(States.model("prod", "off too", "select 0"))
                .build();
        database.storeOf(base, again);
        assertThat(changes("run-1", "run-2", "*")).isEmpty();
        assertThat(changes("run-1", "run-1", "*")).isEmpty();
    }
}
