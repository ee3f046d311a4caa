package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final NodeId A = new NodeId("model.shop.a");
    private static final NodeId B = new NodeId("model.shop.b");
    private static final NodeId C = new NodeId("model.shop.c");

    private final Lineage line = new Lineage(List.of(new Edge(A, B), new Edge(B, C)));

    @Test
    void knowsWhatIsNearAndFar() {
        assertThat(line.children(A)).containsExactly(B);
        assertThat(line.parents(C)).containsExactly(B);
        assertThat(line.descendants(A)).containsExactly(B, C);
        assertThat(line.ancestors(C)).containsExactly(A, B);
        assertThat(line.descendants(List.of(B, C))).containsExactly(C);
    }

    @Test
    void hasNothingToSayOfStrangers() {
        NodeId stranger = new NodeId("model.shop.x");
        assertThat(line.parents(stranger)).isEmpty();
        assertThat(line.descendants(stranger)).isEmpty();
    }

    @Test
    void survivesACycle() {
        Lineage cycle = new Lineage(List.of(new Edge(A, B), new Edge(B, A)));
        assertThat(cycle.descendants(A)).containsExactly(A, B);
    }

    @Test
    void findsEveryWayBetweenTwoNodes() {
        NodeId d = new NodeId("model.shop.d");
        NodeId off = new NodeId("model.shop.off");
        Lineage diamond =
                new Lineage(List.of(new Edge(A, B), new Edge(A, C), new Edge(B, d), new Edge(C, d), new Edge(A, off)));
        assertThat(diamond.paths(A, d, 10)).containsExactly(List.of(A, B, d), List.of(A, C, d));
        assertThat(diamond.paths(A, d, 1)).containsExactly(List.of(A, B, d));
        assertThat(diamond.paths(d, A, 10)).isEmpty();
    }

    @Test
    void ordersParentsFirstAndCyclesLast() {
        NodeId d = new NodeId("model.shop.d");
        Lineage mixed = new Lineage(List.of(new Edge(C, A), new Edge(A, B), new Edge(B, d), new Edge(d, B)));
        assertThat(mixed.topologicalOrder()).containsExactly(C, A, B, d);
        assertThat(mixed.cycles()).containsExactly(Set.of(B, d));
        assertThat(line.cycles()).isEmpty();
        assertThat(new Lineage(List.of(new Edge(A, A))).cycles()).containsExactly(Set.of(A));
    }

    @Test
    void survivesAChainOfAHundredThousand() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            edges.add(new Edge(numbered(i), numbered(i + 1)));
        }
        Lineage chain = new Lineage(edges);
        assertThat(chain.descendants(numbered(0))).hasSize(100_000);
        assertThat(chain.topologicalOrder()).startsWith(numbered(0)).endsWith(numbered(100_000));
        assertThat(chain.cycles()).isEmpty();
        assertThat(chain.paths(numbered(0), numbered(100_000), 2)).hasSize(1);
    }

    @Property
    void holdsItsLawsOnAnyGraph(@ForAll @Size(max = 30) List<@IntRange(max = 80) Integer> pairs) {
        List<Edge> edges = pairs.stream()
                .map(pair -> new Edge(numbered(pair / 9), numbered(pair % 9)))
                .toList();
        Lineage lineage = new Lineage(edges);
        List<NodeId> order = lineage.topologicalOrder();
        Set<NodeId> onCycles = new HashSet<>();
        lineage.cycles().forEach(onCycles::addAll);
        for (Edge edge : edges) {
            assertThat(lineage.descendants(edge.parent())).contains(edge.child());
            assertThat(lineage.ancestors(edge.child())).contains(edge.parent());
            assertThat(lineage.paths(edge.parent(), edge.child(), 1)).isNotEmpty();
            if (onCycles.isEmpty()) {
                assertThat(order.indexOf(edge.parent())).isLessThan(order.indexOf(edge.child()));
            }
        }
        for (NodeId id : order) {
            assertThat(lineage.descendants(id).contains(id)).isEqualTo(onCycles.contains(id));
        }
    }

    private static NodeId numbered(int number) {
        return new NodeId("model.shop.m%06d".formatted(number));
    }
}
