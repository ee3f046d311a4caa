package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.diff.ChangeDetector;
import org.recce4j.diff.NodeChange;
import org.recce4j.diff.NodeChange.Reason;
import org.recce4j.model.Config;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/** What every {@link ChangeDetector} does. */
public abstract class ChangeDetectorContract {

    /** For subclasses. */
    protected ChangeDetectorContract() {}

    /** Returns the detector under test. */
    protected abstract ChangeDetector detector();

    @Test
    void findsNothingBetweenAStateAndItself() {
        ProjectState state = States.rich("prod", "run");
        assertThat(detector().detect(state, state).changes()).isEmpty();
    }

    @Test
    void ignoresTheEnvironmentsSchema() {
        assertThat(changes(States.model("prod", "a", "select 1"), States.model("dev", "a", "select 1")))
                .isEmpty();
    }

    @Test
    void tellsAddedFromRemoved() {
        ProjectState empty = state();
        ProjectState one = state(States.model("prod", "a", "select 1"));
        assertThat(detector().detect(empty, one).changes()).singleElement().isInstanceOf(NodeChange.Added.class);
        assertThat(detector().detect(one, empty).changes()).singleElement().isInstanceOf(NodeChange.Removed.class);
    }

    @Test
    void seesAnotherBody() {
        assertThat(reasons(States.model("prod", "a", "select 1"), States.model("prod", "a", "select 2")))
                .containsExactly(Reason.BODY);
    }

    @Test
    void tellsWhiteSpaceFromAnotherBody() {
        assertThat(reasons(States.model("prod", "a", "select 1, 2"), States.model("prod", "a", "select  1,\n 2\n")))
                .containsExactly(Reason.WHITESPACE);
    }

    @Test
    void seesAnotherConfigAndNamesItsKeys() {
        Node table = States.model("prod", "a", "select 1");
        Node view = table.toBuilder().config(States.materialized("view")).build();
        List<NodeChange> changes = changes(table, view);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.reasons()).containsExactly(Reason.CONFIGS);
            assertThat(change.detail().items("configs")).containsExactly(new Json.Str("materialized"));
        });
    }

    @Test
    void ignoresConfigsThatDbtDoesNotCompare() {
        Node plain = States.model("prod", "a", "select 1");
        Json.Obj unrendered = plain.config()
                .unrendered()
                .with("tags", Json.of(List.of("x")))
                .with("group", Json.of("sales"))
                .with("schema", Json.of("other"));
        Node tagged = plain.toBuilder()
                .config(new Config(plain.config().resolved(), unrendered, List.of("x")))
                .build();
        assertThat(changes(plain, tagged)).isEmpty();
    }

    @Test
    void reachesWhatIsDownstream() {
        Node parent = States.model("prod", "a", "select 1");
        Node child = States.model("prod", "b", "select 1", parent.id());
        Node changed = States.model("prod", "a", "select 2");
        assertThat(detector()
                        .detect(state(parent, child), state(changed, child))
                        .impacted())
                .containsExactly(child.id());
    }

    private List<NodeChange> changes(Node before, Node after) {
        return detector().detect(state(before), state(after)).changes();
    }

    private List<Reason> reasons(Node before, Node after) {
        return changes(before, after).stream()
                .flatMap(change -> change.reasons().stream())
                .toList();
    }

    private static ProjectState state(Node... nodes) {
        ProjectState.Builder state = ProjectState.builder(States.info("prod", "run"));
        for (Node node : nodes) {
            state.add(node);
        }
        return state.build();
    }
}
