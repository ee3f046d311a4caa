package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Code;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** Recce's list, and each of its blind spots (recce-semantics §6.2) closed in the standard mode. */
class RecceChangeDetectorTest {

    @Test
    void seesARemovedModel() {
        assertThat(kinds(ChangeDetector.recce(), States.of(States.model("prod", "a", "select 1")), States.of()))
                .containsExactly("removed");
    }

    @Test
    void addedAndRemovedSources() {
        isSeenByUsAlone("source.shop.raw.orders");
    }

    @Test
    void addedAndRemovedExposures() {
        isSeenByUsAlone("exposure.shop.board");
    }

    @Test
    void addedAndRemovedMetrics() {
        isSeenByUsAlone("metric.shop.revenue");
    }

    @Test
    void addedAndRemovedSemanticModels() {
        isSeenByUsAlone("semantic_model.shop.orders");
    }

    @Test
    void removedSeeds() {
        Node seed = Node.builder(new NodeId("seed.shop.countries"))
                .packageName("shop")
                .code(new Code(null, "", null, new Code.Checksum("sha256", "1")))
                .build();
        assertThat(kinds(ChangeDetector.recce(), States.of(), States.of(seed))).containsExactly("added");
        assertThat(kinds(ChangeDetector.recce(), States.of(seed), States.of())).isEmpty();
        assertThat(kinds(ChangeDetector.standard(), States.of(seed), States.of()))
                .containsExactly("removed");
    }

    @Test
    void packagesOtherThanTheRoot() {
        Node before = ofPackage("select 1");
        Node after = ofPackage("select 2");
        assertThat(kinds(ChangeDetector.recce(), States.of(before), States.of(after)))
                .isEmpty();
        assertThat(kinds(ChangeDetector.standard(), States.of(before), States.of(after)))
                .containsExactly("modified");
    }

    @Test
    void testsAreShownByUsAlone() {
        Node model = States.model("prod", "a", "select 1");
        Node test = States.uniqueTest(model, "id");
        assertThat(kinds(ChangeDetector.recce(), States.of(model), States.of(model, test)))
                .isEmpty();
        assertThat(kinds(ChangeDetector.standard(), States.of(model), States.of(model, test)))
                .containsExactly("added");
    }

    private static Node ofPackage(String text) {
        return States.model("prod", "a", text).toBuilder()
                .packageName("kitchen")
                .build();
    }

    private static void isSeenByUsAlone(String id) {
        Node node = Node.builder(new NodeId(id)).packageName("shop").build();
        assertThat(kinds(ChangeDetector.recce(), States.of(), States.of(node))).isEmpty();
        assertThat(kinds(ChangeDetector.recce(), States.of(node), States.of())).isEmpty();
        assertThat(kinds(ChangeDetector.standard(), States.of(), States.of(node)))
                .containsExactly("added");
        assertThat(kinds(ChangeDetector.standard(), States.of(node), States.of()))
                .containsExactly("removed");
    }

    private static List<String> kinds(ChangeDetector detector, ProjectState before, ProjectState after) {
        return detector.detect(before, after).changes().stream()
                .map(NodeChange::kind)
                .toList();
    }
}
