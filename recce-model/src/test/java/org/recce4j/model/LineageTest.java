package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
