package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Catalog;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Freshness;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResult;

/** The laws on states of our own. */
class SelfLawsTest {

    @Provide
    Arbitrary<ProjectState> states() {
        return RandomStates.states();
    }

    @Provide
    Arbitrary<List<String>> catalogs() {
        return Arbitraries.of("a", "A", "b", "warehouse_only").list().uniqueElements();
    }

    @Test
    void aColumnThatOnlyTheCatalogHasIsNoChange() {
        ProjectState state = States.of(persisting());
        assertThat(SelfLaws.broken(with(state, List.of("a", "b")))).isEmpty();
        assertThat(SelfLaws.differing(state, state, state, with(state, List.of("a", "b"))))
                .isEmpty();
    }

    /** dbt 2.0 writes no field that is empty. */
    @Test
    void aColumnOfNothingButItsNameStaysWhenACatalogGoes() {
        Node node = persisting().toBuilder()
                .columns(List.of(Column.described("a", null, null, Json.Obj.EMPTY)))
                .build();
        ProjectState state = States.writtenBy("2.0.0", node);
        assertThat(with(state, List.of("A", "b")).withoutCatalog().node(node.id()))
                .hasValue(node);
    }

    private static Node persisting() {
        Json.Obj persisted = Json.Obj.builder()
                .put("persist_docs", Map.of("relation", true, "columns", true))
                .build();
        return States.model("prod", "orders", "select 1 as a, 2 as b").toBuilder()
                .config(new Config(persisted, persisted, List.of()))
                .columns(List.of(Column.described("a", null, "the key", Json.Obj.EMPTY)))
                .build();
    }

    @Property
    void aStateAndItselfAreEqualWhateverTheCatalogHas(
            @ForAll("states") ProjectState state, @ForAll("catalogs") List<String> columns) {
        assertThat(SelfLaws.broken(with(state, columns))).isEmpty();
    }

    @Property
    void catalogRunResultsAndFreshnessChangeNoAnswerOfDbts(
            @ForAll("states") ProjectState base,
            @ForAll("states") ProjectState current,
            @ForAll("catalogs") List<String> columns) {
        assertThat(SelfLaws.differing(base, current, base, with(current, columns)))
                .isEmpty();
        assertThat(SelfLaws.differing(base, current, with(base, columns), current))
                .isEmpty();
    }

    /** Lays a catalog with these columns onto every node, and gives each a result and a freshness. */
    private static ProjectState with(ProjectState state, List<String> names) {
        List<Catalog.TableColumn> columns = new ArrayList<>();
        names.forEach(name -> columns.add(new Catalog.TableColumn(name, "INTEGER", columns.size() + 1, "a comment")));
        Map<NodeId, Catalog.Table> tables = new TreeMap<>();
        ProjectState.Builder run = state.toBuilder();
        for (Node node : state.nodes()) {
            tables.put(node.id(), new Catalog.Table(columns, Json.Obj.EMPTY));
            run.add(new RunResult(node.id().value(), "error", null, null, List.of(), Json.Obj.EMPTY, Json.Obj.EMPTY));
            run.add(new Freshness(node.id().value(), "warn", null, null, Json.Obj.EMPTY));
        }
        return run.build().with(new Catalog(Json.Obj.EMPTY, tables, Json.Null.INSTANCE, Json.Obj.EMPTY));
    }
}
