package org.recce4j.diff.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.LineageDiff;
import org.recce4j.changes.LineageDiff.Status;
import org.recce4j.diff.result.LineageChanges.Place;
import org.recce4j.model.NodeId;

class LineageChangesTest {

    private static final NodeId ORDERS = new NodeId("model.shop.orders");
    private static final NodeId REVENUE = new NodeId("model.shop.revenue");
    private static final NodeId REGIONS = new NodeId("model.shop.regions");

    @Test
    void listsChangedDependenciesAfterChangedNodes() {
        LineageChanges found = new LineageChanges(
                List.of(
                        new Place(ORDERS, "orders", "table", Status.BOTH, false),
                        new Place(REGIONS, "regions", "table", Status.BOTH, false),
                        new Place(REVENUE, "revenue", "table", Status.MODIFIED, false)),
                List.of(
                        new LineageDiff.Edge(ORDERS, REVENUE, Status.BOTH),
                        new LineageDiff.Edge(REGIONS, REVENUE, Status.ADDED)));
        assertThat(found.table())
                .containsExactly(
                        List.of("node or dependency", "change"),
                        List.of("model.shop.revenue", "modified"),
                        List.of("model.shop.regions → model.shop.revenue", "added"));
    }
}
