package org.recce4j.changes.internal.select;

import java.util.BitSet;
import java.util.Set;
import org.recce4j.changes.IndirectSelection;
import org.recce4j.model.Node;

/** Tests that come along with what they test. */
final class IndirectTests {

    private final SelectionGraph graph;
    private final BitSet sources;

    IndirectTests(SelectionGraph graph) {
        this.graph = graph;
        this.sources = graph.ofTypes(Set.of("source"));
    }

    /** Returns these nodes with their tests, as far as the mode takes them, and the tests that wait. */
    FoundNodes with(BitSet selected, IndirectSelection mode) {
        BitSet direct = (BitSet) selected.clone();
        BitSet indirect = new BitSet();
        BitSet enough = mode == IndirectSelection.BUILDABLE ? buildable(selected, sources) : selected;
        graph.descendants(selected, 1).stream().forEach(node -> {
            if (isTest(node)) {
                boolean comesAlong = mode == IndirectSelection.EAGER || graph.dependsOnlyOn(node, enough);
                (comesAlong ? direct : indirect).set(node);
            }
        });
        return new FoundNodes(direct, indirect);
    }

    private boolean isTest(int node) {
        Node found = graph.nodes().get(node);
        return SelectorMethods.isOf(found, "test") || SelectorMethods.isOf(found, "unit_test");
    }

    private BitSet buildable(BitSet selected, BitSet more) {
        BitSet buildable = graph.ancestors(selected, null);
        buildable.or(selected);
        buildable.or(more);
        return buildable;
    }

    /** Tests whose other parents were selected by other parts. Unit tests never wait: they have one parent. */
    BitSet withWaiting(BitSet selected, BitSet waiting, IndirectSelection mode) {
        if (mode == IndirectSelection.EAGER || mode == IndirectSelection.EMPTY || selected.equals(waiting)) {
            return selected;
        }
        BitSet enough = mode == IndirectSelection.BUILDABLE ? buildable(selected, new BitSet()) : selected;
        BitSet direct = (BitSet) selected.clone();
        waiting.stream()
                .filter(node -> SelectorMethods.isParsed(graph.nodes().get(node)) && graph.dependsOnlyOn(node, enough))
                .forEach(direct::set);
        return direct;
    }
}
