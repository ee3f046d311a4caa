package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.result.Frame;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** The nodes and edges of a lineage as Recce's MCP tool shows them. */
final class RecceLineageFrames {

    private static final List<Frame.Column> NODE_COLUMNS = List.of(
            new Frame.Column("idx", "integer"),
            new Frame.Column("id", "text"),
            new Frame.Column("name", "text"),
            new Frame.Column("resource_type", "text"),
            new Frame.Column("materialized", "text"),
            new Frame.Column("change_status", "text"),
            new Frame.Column("impacted", "boolean"));

    private static final List<Frame.Column> EDGE_COLUMNS =
            List.of(new Frame.Column("from", "integer"), new Frame.Column("to", "integer"));

    private RecceLineageFrames() {}

    static Json.Obj nodes(List<NodeId> shown, ChangeSet changes, Map<NodeId, String> statuses, Set<NodeId> impacted) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (NodeId id : shown) {
            Optional<Node> before = changes.base().node(id);
            Node node = changes.current().node(id).or(() -> before).orElseThrow();
            rows.add(Arrays.asList(
                    rows.size(),
                    id.value(),
                    node.name(),
                    id.type().name(),
                    node.config().materialized(),
                    statuses.get(id),
                    impacted.contains(id)));
        }
        return frame(NODE_COLUMNS, rows);
    }

    static Json.Obj edges(List<NodeId> shown, ChangeSet changes) {
        Set<Edge> edges = new LinkedHashSet<>(changes.current().edges());
        edges.addAll(changes.base().edges());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Edge edge : edges) {
            int parent = shown.indexOf(edge.parent());
            int child = shown.indexOf(edge.child());
            if (parent >= 0 && child >= 0) {
                rows.add(Arrays.asList(parent, child));
            }
        }
        return frame(EDGE_COLUMNS, rows);
    }

    private static Json.Obj frame(List<Frame.Column> columns, List<List<@Nullable Object>> rows) {
        return new Frame(columns, List.of())
                .toJson()
                .with("data", Json.of(rows))
                .with("limit", Json.Null.INSTANCE)
                .with("more", Json.Null.INSTANCE)
                .with("total_row_count", Json.Null.INSTANCE);
    }
}
