package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.NodeChange;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.fixtures.States;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
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
    void seesWhatIsAdded() {
        ProjectState one = States.of(States.model("prod", "a", "select 1"));
        assertThat(detector().detect(States.of(), one).changes())
                .singleElement()
                .isInstanceOf(NodeChange.Added.class);
    }

    @Test
    void seesAnotherBody() {
        assertThat(reasons(States.model("prod", "a", "select 1"), States.model("prod", "a", "select 2")))
                .containsExactly(Reason.BODY);
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
    void seesAMacroThatChangedTwoCallsAway() {
        Node node = States.model("prod", "a", "select {{ outer() }}").toBuilder()
                .dependsOn(new Dependencies(List.of(), List.of("macro.shop.outer")))
                .build();
        List<NodeChange> changes = detector()
                .detect(
                        withMacros(node, "{% macro inner() %}1{% endmacro %}"),
                        withMacros(node, "{% macro inner() %}2{% endmacro %}"))
                .changes();
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.reasons()).containsExactly(Reason.MACROS);
            assertThat(change.detail().get("macros"))
                    .isEqualTo(Json.of(List.of(List.of("macro.shop.outer", "macro.shop.inner"))));
        });
    }

    private static ProjectState withMacros(Node node, String inner) {
        return States.of(node).toBuilder()
                .add(macro("outer", "{% macro outer() %}{{ inner() }}{% endmacro %}", "macro.shop.inner"))
                .add(macro("inner", inner))
                .build();
    }

    private static Macro macro(String name, String sql, String... calls) {
        return new Macro("macro.shop." + name, name, "shop", sql, List.of(calls), Json.Obj.EMPTY);
    }

    @Test
    void isCalmAboutACycleOfMacros() {
        Node node = States.model("prod", "a", "select {{ x() }}").toBuilder()
                .dependsOn(new Dependencies(List.of(), List.of("macro.shop.x")))
                .build();
        ProjectState before = States.of(node).toBuilder()
                .add(macro("x", "x", "macro.shop.y"))
                .add(macro("y", "y", "macro.shop.x"))
                .build();
        ProjectState after =
                before.toBuilder().add(macro("y", "z", "macro.shop.x")).build();
        assertThat(detector().detect(before, after).changes()).hasSize(1);
    }

    @Test
    void reachesWhatIsDownstream() {
        Node parent = States.model("prod", "a", "select 1");
        Node child = States.model("prod", "b", "select 1", parent.id());
        Node changed = States.model("prod", "a", "select 2");
        assertThat(detector()
                        .detect(States.of(parent, child), States.of(changed, child))
                        .impacted())
                .containsExactly(child.id());
    }

    @Test
    void givesTheChangesInTheOrderOfTheirIds() {
        ProjectState before = States.of(States.model("prod", "b", "select 1"), States.model("prod", "a", "select 1"));
        ProjectState after = States.of(
                States.model("prod", "c", "select 1"),
                States.model("prod", "b", "select 2"),
                States.model("prod", "a", "select 2"));
        assertThat(detector().detect(before, after).changes())
                .extracting(change -> change.id().value())
                .containsExactly("model.shop.a", "model.shop.b", "model.shop.c");
    }

    private List<NodeChange> changes(Node before, Node after) {
        return detector().detect(States.of(before), States.of(after)).changes();
    }

    private List<Reason> reasons(Node before, Node after) {
        return changes(before, after).stream()
                .flatMap(change -> change.reasons().stream())
                .toList();
    }
}
