package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.model.text.JsonText;

/** The refs of a manifest: lists up to dbt 1.4, objects since 1.5. */
class NodeRefTest {

    @Test
    void readsTheListsOfOlderDbt() {
        assertThat(read("[[\"orders\"], [\"other\", \"customers\"]]"))
                .containsExactly(new NodeRef("orders", null, null), new NodeRef("customers", "other", null));
    }

    @Test
    void readsObjectsWithPackageAndVersion() {
        assertThat(read("[{\"name\": \"orders\", \"package\": null, \"version\": 2},"
                        + " {\"name\": \"customers\", \"package\": \"other\", \"version\": \"v1\"}]"))
                .containsExactly(new NodeRef("orders", null, "2"), new NodeRef("customers", "other", "v1"));
    }

    @Test
    void leavesOutWhatIsNoRef() {
        assertThat(read("[[], {\"package\": \"p\"}, 5, null]")).isEmpty();
    }

    @Test
    void edgesAreOrderedByChildThenParent() {
        NodeId a = new NodeId("model.p.a");
        NodeId b = new NodeId("model.p.b");
        NodeId c = new NodeId("model.p.c");
        assertThat(List.of(new Edge(a, c), new Edge(c, a), new Edge(b, a)).stream()
                        .sorted())
                .containsExactly(new Edge(b, a), new Edge(c, a), new Edge(a, c));
    }

    private static List<NodeRef> read(String json) {
        return NodeRef.read(((Json.Arr) JsonText.read(json)).items());
    }
}
