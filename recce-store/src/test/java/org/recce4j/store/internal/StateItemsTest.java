package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Warning;
import org.recce4j.store.Projects;

/** A state as items: nothing is lost, and what dbt writes again in each run is apart. */
class StateItemsTest {

    private static final ProjectState RICH = States.rich("prod", "run-1");

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aStateComesBackFromItsItemsInAnyOrder(@ForAll("states") ProjectState state, @ForAll long seed) {
        List<Item> items = new ArrayList<>(StateItems.of(state));
        Collections.shuffle(items, new Random(seed));
        assertThat(StateItems.read(state.info(), items)).isEqualTo(state);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void noTwoItemsHaveTheSameKindAndId(@ForAll("states") ProjectState state) {
        assertThat(StateItems.of(state).stream()
                        .map(item -> item.kind() + " " + item.id())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<ProjectState> states() {
        return RandomProjects.any();
    }

    @Test
    void hasAnItemForEachPart() {
        assertThat(StateItems.of(RICH).stream().map(item -> item.kind().stored() + " " + item.id()))
                .containsExactlyInAnyOrder(
                        "node source.shop.raw.orders",
                        "node model.shop.orders",
                        "node model.shop.tricky",
                        "node test.shop.unique_orders_id.0123456789",
                        "macro macro.shop.cents",
                        "doc doc.shop.orders",
                        "group group.shop.sales",
                        "disabled model.shop.off",
                        "parents exposure.shop.gone",
                        "run_results ",
                        "freshness ",
                        "extras ",
                        "details ");
    }

    @Test
    void anEmptyStateHasTheItemsThatEveryStateHas() {
        ProjectState empty = ProjectState.builder(States.info("prod", "run-1")).build();
        assertThat(StateItems.of(empty)).extracting(Item::kind).containsExactly(ItemKind.EXTRAS, ItemKind.DETAILS);
        assertThat(StateItems.read(empty.info(), StateItems.of(empty))).isEqualTo(empty);
    }

    /** dbt parses a project again and writes other times; only the details say so. */
    @Test
    void parsingAnUnchangedProjectAgainChangesTheDetailsAlone() {
        List<Item> before = StateItems.of(Projects.of("run-1", 5, 0));
        List<Item> after = StateItems.of(Projects.of("run-2", 5, 0));
        assertThat(changed(before, after)).containsExactly("details ");
    }

    @Test
    void aCatalogsStatisticsAreDetailsAndItsColumnsAreNot() {
        ProjectState state = Projects.of("run-1", 3, 0);
        Item node = StateItems.of(state.with(Projects.catalog("BIGINT", "model.shop.m1"))).stream()
                .filter(item -> item.id().equals("model.shop.m1"))
                .findFirst()
                .orElseThrow();
        assertThat(node.content().object("extras").object("catalog").find("stats"))
                .isEmpty();
        assertThat(node.content().items("columns")).hasSize(1);
        assertThat(changed(
                        StateItems.of(state.with(Projects.catalog("BIGINT", "model.shop.m1"))),
                        StateItems.of(state.with(Projects.catalog("TEXT", "model.shop.m1")))))
                .containsExactly("node model.shop.m1");
    }

    @Test
    void warningsAreDetails() {
        ProjectState warned =
                RICH.toBuilder().add(new Warning("CODE", "once more", null)).build();
        assertThat(changed(StateItems.of(RICH), StateItems.of(warned))).containsExactly("details ");
    }

    @Test
    void parentsThatANodeDoesNotNameAreKeptWithIt() {
        ProjectState state = RICH.toBuilder()
                .add(new Edge(new NodeId("seed.shop.extra"), new NodeId("model.shop.tricky")))
                .build();
        Item tricky = StateItems.of(state).stream()
                .filter(item -> item.id().equals("model.shop.tricky"))
                .findFirst()
                .orElseThrow();
        assertThat(tricky.content().items("more_parents")).containsExactly(Json.of("seed.shop.extra"));
        assertThat(tricky.content().items("depends_on")).containsExactly(Json.of("model.shop.orders"));
        assertThat(StateItems.read(state.info(), StateItems.of(state)).edges()).isEqualTo(state.edges());
    }

    @Test
    void disabledNodesOfOneIdAreOneItemInTheirOrder() {
        Item off = StateItems.of(RICH).stream()
                .filter(item -> item.kind() == ItemKind.DISABLED)
                .findFirst()
                .orElseThrow();
        assertThat(off.content().items("nodes"))
                .extracting(node -> ((Json.Obj) node).text("raw_code"))
                .containsExactly("select 0", "select 00");
    }

    private static List<String> changed(List<Item> before, List<Item> after) {
        List<Item> known = new ArrayList<>(before);
        return after.stream()
                .filter(item -> !known.contains(item))
                .map(item -> item.kind().stored() + " " + item.id())
                .collect(Collectors.toList());
    }
}
