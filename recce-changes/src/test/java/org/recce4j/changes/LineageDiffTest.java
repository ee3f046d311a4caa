package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.LineageDiff.Status;
import org.recce4j.fixtures.States;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** Base: a → b → c → board, x → c. Current: a changed, x gone, y → c, and "n" → b has a quote in its name. */
class LineageDiffTest {

    private static final NodeId A = new NodeId("model.shop.a");
    private static final NodeId B = new NodeId("model.shop.b");
    private static final NodeId C = new NodeId("model.shop.c");
    private static final NodeId X = new NodeId("model.shop.x");
    private static final NodeId Y = new NodeId("model.shop.y\"<");
    private static final NodeId BOARD = new NodeId("exposure.shop.board");

    private final ChangeSet changes = ChangeDetector.standard()
            .detect(
                    States.of(model(A, "1"), model(B, "b", A), model(C, "c", B, X), model(X, "x"), exposure()),
                    States.of(model(A, "2"), model(B, "b", A), model(C, "c", B, Y), model(Y, "y"), exposure()));

    @Test
    void knowsWhereNodesAndEdgesAre() {
        LineageDiff graph = changes.lineage();
        assertThat(graph.nodes())
                .containsExactly(
                        new LineageDiff.Node(BOARD, Status.BOTH, true),
                        new LineageDiff.Node(A, Status.MODIFIED, false),
                        new LineageDiff.Node(B, Status.BOTH, true),
                        new LineageDiff.Node(C, Status.MODIFIED, false),
                        new LineageDiff.Node(X, Status.REMOVED, false),
                        new LineageDiff.Node(Y, Status.ADDED, false));
        assertThat(graph.edges())
                .containsExactly(
                        new LineageDiff.Edge(A, B, Status.BOTH),
                        new LineageDiff.Edge(B, C, Status.BOTH),
                        new LineageDiff.Edge(C, BOARD, Status.BOTH),
                        new LineageDiff.Edge(X, C, Status.REMOVED),
                        new LineageDiff.Edge(Y, C, Status.ADDED));
        assertThat(graph.toJson().items("edges"))
                .contains(Json.of(java.util.Map.of("parent", X.value(), "child", C.value(), "status", "removed")));
    }

    @Test
    void explainsWhatIsDownstreamByTheShortestWay() {
        assertThat(changes.impacts())
                .containsExactly(new Impact(BOARD, List.of(C, BOARD)), new Impact(B, List.of(A, B)));
        assertThat(changes.impacts()).extracting(Impact::distance).containsExactly(1, 1);
        assertThat(changes.exposures()).extracting(Impact::id).containsExactly(BOARD);
        assertThat(changes.only(java.util.Set.of(A)).impacts()).contains(new Impact(BOARD, List.of(A, B, C, BOARD)));
    }

    @Test
    void survivesACycle() {
        ChangeSet cycle = ChangeDetector.standard()
                .detect(States.of(model(A, "1", B), model(B, "b", A)), States.of(model(A, "2", B), model(B, "b", A)));
        assertThat(cycle.impacts()).containsExactly(new Impact(B, List.of(A, B)));
    }

    @Test
    void isDrawnByMermaid() {
        assertThat(changes.lineage().toMermaid()).isEqualTo("""
                        graph LR
                          n0["exposure board"]:::impacted
                          n1["~ a"]:::modified
                          n2["b"]:::impacted
                          n3["~ c"]:::modified
                          n4["- x"]:::removed
                          n5["+ y#quot;#lt;"]:::added
                          n1 --> n2
                          n2 --> n3
                          n3 --> n0
                          n4 -.-> n3
                          n5 ==> n3
                          classDef added fill:#d3f9d8,stroke:#2b8a3e,color:#212529
                          classDef impacted fill:#e7f5ff,stroke:#1971c2,color:#212529
                          classDef modified fill:#fff3bf,stroke:#e67700,color:#212529
                          classDef removed fill:#ffe3e3,stroke:#c92a2a,color:#212529
                        """);
    }

    @Test
    void isDrawnByGraphviz() {
        assertThat(changes.lineage().toDot())
                .startsWith("digraph lineage {\n")
                .contains("  \"model.shop.y\\\"<\" [label=\"+ y\\\"<\", fillcolor=\"#d3f9d8\", color=\"#2b8a3e\"];\n")
                .contains("  \"model.shop.x\" -> \"model.shop.c\" [style=dashed];\n")
                .endsWith("}\n");
    }

    @Test
    void showsWhatIsAffectedAlone() {
        Node test = States.uniqueTest(model(A, "1"), "id");
        Node apart = model(new NodeId("model.shop.apart"), "p");
        ChangeSet few = ChangeDetector.standard()
                .detect(States.of(model(A, "1"), apart, test), States.of(model(A, "2"), apart, test));
        assertThat(few.lineage().nodes()).hasSize(3);
        assertThat(few.lineage().affected().nodes())
                .extracting(LineageDiff.Node::id)
                .containsExactly(A);
    }

    private static Node model(NodeId id, String text, NodeId... parents) {
        Node like = States.model("prod", "m", text, parents);
        return Node.builder(id)
                .packageName("shop")
                .fqn(List.of("shop", id.value()))
                .relation(like.relation())
                .code(like.code())
                .config(like.config())
                .dependsOn(like.dependsOn())
                .build();
    }

    private static Node exposure() {
        return Node.builder(BOARD)
                .packageName("shop")
                .dependsOn(new Dependencies(List.of(C), List.of()))
                .build();
    }
}
