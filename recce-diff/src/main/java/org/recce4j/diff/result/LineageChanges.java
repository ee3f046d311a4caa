package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.LineageDiff;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/**
 * What changed in the lineage. As JSON in the shape of Recce's MCP tool: {@code nodes} with rows {@code [idx, id,
 * name, resource_type, materialized, change_status, impacted]}, impacted being true for what changed, too; and {@code
 * edges} with rows {@code [from, to, change_status]}, whose last column Recce does not have. The status of an
 * unchanged node or dependency is null.
 *
 * @param nodes the nodes, by id
 * @param edges the dependencies between them, by parent, then child
 */
public record LineageChanges(List<Place> nodes, List<LineageDiff.Edge> edges) implements CheckResult {

    private static final String NOTHING = "nothing was compared: its selection matches no node";

    /** The columns of the nodes. */
    private static final List<Frame.Column> NODES = List.of(
            new Frame.Column("idx", "integer"),
            new Frame.Column("id", "text"),
            new Frame.Column("name", "text"),
            new Frame.Column("resource_type", "text"),
            new Frame.Column("materialized", "text"),
            new Frame.Column("change_status", "text"),
            new Frame.Column("impacted", "boolean"));

    private static final List<Frame.Column> EDGES = List.of(
            new Frame.Column("from", "integer"),
            new Frame.Column("to", "integer"),
            new Frame.Column("change_status", "text"));

    public LineageChanges {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Inconclusive if the selection matches no node. */
    @Override
    public Verdict verdict() {
        if (nodes.isEmpty()) {
            return Verdict.INCONCLUSIVE;
        }
        if (nodes.stream().anyMatch(Place::isChanged)
                || edges.stream().anyMatch(edge -> edge.status() != LineageDiff.Status.BOTH)) {
            return Verdict.DIFFERENT;
        }
        return Verdict.EQUAL;
    }

    @Override
    public String summary() {
        if (nodes.isEmpty()) {
            return NOTHING;
        }
        if (verdict() == Verdict.EQUAL) {
            return "nothing changed in the lineage";
        }
        long newEdges = edgesThatAre(LineageDiff.Status.ADDED);
        long goneEdges = edgesThatAre(LineageDiff.Status.REMOVED);
        String found = Cells.of(nodesThatAre(LineageDiff.Status.ADDED)) + " added, "
                + Cells.of(nodesThatAre(LineageDiff.Status.REMOVED)) + " removed, "
                + Cells.of(nodesThatAre(LineageDiff.Status.MODIFIED)) + " modified, "
                + Cells.of(nodes.stream().filter(Place::downstream).count()) + " downstream";
        return newEdges + goneEdges == 0
                ? found
                : found + "; dependencies: " + Cells.of(newEdges) + " added, " + Cells.of(goneEdges) + " removed";
    }

    private long nodesThatAre(LineageDiff.Status status) {
        return nodes.stream().filter(node -> node.status() == status).count();
    }

    private long edgesThatAre(LineageDiff.Status status) {
        return edges.stream().filter(edge -> edge.status() == status).count();
    }

    @Override
    public List<String> notCompared() {
        return nodes.isEmpty() ? List.of(NOTHING) : List.of();
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("node or dependency", "change"));
        nodes.stream()
                .filter(Place::isChanged)
                .forEach(node ->
                        table.add(List.of(node.id().value(), node.status().id())));
        edges.stream()
                .filter(edge -> edge.status() != LineageDiff.Status.BOTH)
                .forEach(edge -> table.add(List.of(
                        edge.parent().value() + " → " + edge.child().value(),
                        edge.status().id())));
        return table.size() == 1 ? List.of() : table;
    }

    @Override
    public Json.Obj toJson() {
        Map<NodeId, Integer> places = new HashMap<>();
        List<List<Json>> rows = new ArrayList<>();
        for (Place node : nodes) {
            rows.add(node.row(places.size()));
            places.put(node.id(), places.size());
        }
        List<List<Json>> links = edges.stream()
                .map(edge -> List.of(
                        Json.of(places.get(edge.parent())), Json.of(places.get(edge.child())), status(edge.status())))
                .toList();
        return Json.Obj.builder()
                .put("nodes", new Frame(NODES, rows).toJson())
                .put("edges", new Frame(EDGES, links).toJson())
                .build();
    }

    private static Json status(LineageDiff.Status status) {
        return status == LineageDiff.Status.BOTH ? Json.Null.INSTANCE : Json.of(status.id());
    }

    /**
     * A node in the lineage.
     *
     * @param id its id
     * @param name its name
     * @param materialized its materialization, null for what is not built
     * @param status where it is
     * @param downstream whether it is unchanged but downstream of a change
     */
    public record Place(
            NodeId id, String name, @Nullable String materialized, LineageDiff.Status status, boolean downstream) {

        boolean isChanged() {
            return status != LineageDiff.Status.BOTH;
        }

        private List<Json> row(int index) {
            return List.of(
                    Json.of(index),
                    Json.of(id.value()),
                    Json.of(name),
                    Json.of(id.type().name()),
                    Json.of(materialized),
                    LineageChanges.status(status),
                    Json.of(isChanged() || downstream));
        }
    }
}
