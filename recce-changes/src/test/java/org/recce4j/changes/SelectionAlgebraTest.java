package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** What holds of selections from any graph. */
class SelectionAlgebraTest {

    private static final SelectionRequest ALL = SelectionRequest.DEFAULT.ofTypes(Set.of("all"));

    @Provide
    Arbitrary<ProjectState> states() {
        return RandomStates.states();
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> criterion = Arbitraries.of(
                "m0",
                "m?",
                "s*",
                "t1",
                "e2",
                "shop.marts",
                "tag:nightly",
                "tag:m*",
                "config.materialized:table",
                "resource_type:model",
                "resource_type:test",
                "package:shop",
                "path:models/dev",
                "state:modified",
                "state:new");
        Arbitrary<String> before = Arbitraries.of("", "", "+", "1+", "2+");
        Arbitrary<String> after = Arbitraries.of("", "", "+", "+1", "+2");
        return Combinators.combine(before, criterion, after).as((up, middle, down) -> up + middle + down);
    }

    @Property(tries = 300)
    void anIntersectionIsPartOfEachAndAUnionIsBoth(
            @ForAll("states") ProjectState state,
            @ForAll("states") ProjectState previous,
            @ForAll("expressions") String a,
            @ForAll("expressions") String b,
            @ForAll IndirectSelection mode) {
        NodeSelector selector = selector(state, previous);
        Set<NodeId> ofA = selector.select(ALL.selecting(List.of(a)).with(mode));
        Set<NodeId> ofB = selector.select(ALL.selecting(List.of(b)).with(mode));
        Set<NodeId> intersection =
                selector.select(ALL.selecting(List.of(a + "," + b)).with(mode));
        Set<NodeId> union = selector.select(ALL.selecting(List.of(a, b)).with(mode));
        assertThat(union).containsAll(ofA).containsAll(ofB);
        assertThat(union)
                .isEqualTo(selector.select(ALL.selecting(List.of(b + " " + a)).with(mode)));
        assertThat(intersection)
                .isEqualTo(selector.select(ALL.selecting(List.of(b + "," + a)).with(mode)));
        if (mode == IndirectSelection.EAGER || mode == IndirectSelection.EMPTY) {
            assertThat(ofA).containsAll(intersection);
            assertThat(ofB).containsAll(intersection);
            assertThat(union).isEqualTo(both(ofA, ofB));
        }
    }

    @Property(tries = 300)
    void whatIsExcludedIsOut(
            @ForAll("states") ProjectState state,
            @ForAll("states") ProjectState previous,
            @ForAll("expressions") String a,
            @ForAll("expressions") String b) {
        NodeSelector selector = selector(state, previous);
        Set<NodeId> ofA = selector.select(ALL.selecting(List.of(a)));
        Set<NodeId> ofB = selector.select(ALL.selecting(List.of(b)));
        Set<NodeId> rest = selector.select(ALL.selecting(List.of(a)).excluding(List.of(b)));
        Set<NodeId> expected = new TreeSet<>(ofA);
        expected.removeAll(ofB);
        assertThat(rest).isEqualTo(expected);
        assertThat(selector.select(ALL.selecting(List.of(a)).excluding(List.of(a))))
                .isEmpty();
    }

    @Property(tries = 300)
    void moreGenerationsAreMoreNodes(@ForAll("states") ProjectState state, @ForAll("expressions") String expression) {
        NodeSelector selector = selector(state, state);
        String bare = expression.replaceAll("^\\d*\\+|\\+\\d*$", "");
        Set<NodeId> found = select(selector, bare);
        Set<NodeId> up = select(selector, "+" + bare);
        Set<NodeId> down = select(selector, bare + "+");
        assertThat(select(selector, "0+" + bare)).isEqualTo(found);
        assertThat(select(selector, "2+" + bare)).containsAll(select(selector, "1+" + bare));
        assertThat(up).containsAll(select(selector, "2+" + bare)).containsAll(found);
        assertThat(down).containsAll(select(selector, bare + "+1")).containsAll(found);
        assertThat(select(selector, "@" + bare)).containsAll(down).containsAll(up);
        assertThat(select(selector, "+" + bare + "+")).isEqualTo(both(up, down));
    }

    @Property(tries = 300)
    void aNodeIsModifiedOrUnmodified(@ForAll("states") ProjectState state, @ForAll("states") ProjectState previous) {
        NodeSelector selector = selector(state, previous);
        Set<NodeId> modified = select(selector, "state:modified");
        Set<NodeId> unmodified = select(selector, "state:unmodified");
        Set<NodeId> known = both(select(selector, "state:old"), select(selector, "state:new"));
        assertThat(both(modified, unmodified)).isEqualTo(known).hasSize(modified.size() + unmodified.size());
    }

    private static Set<NodeId> select(NodeSelector selector, String expression) {
        return selector.select(ALL.selecting(List.of(expression)).with(IndirectSelection.EMPTY));
    }

    private static Set<NodeId> both(Set<NodeId> one, Set<NodeId> other) {
        Set<NodeId> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static NodeSelector selector(ProjectState state, ProjectState previous) {
        return NodeSelector.builder(state).previous(previous).build();
    }
}
