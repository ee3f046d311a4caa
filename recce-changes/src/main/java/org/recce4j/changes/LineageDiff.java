package org.recce4j.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.recce4j.changes.internal.DotGraph;
import org.recce4j.changes.internal.MermaidGraph;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/**
 * The lineage of two states in one graph. Immutable.
 *
 * @param nodes the nodes of both states, by id
 * @param edges the dependencies of both states, by parent, then child
 */
public record LineageDiff(List<Node> nodes, List<Edge> edges) {

    /** What is no model, source, exposure or the like: it would hide them in a drawing. */
    private static final Set<String> BESIDE = Set.of("test", "unit_test", "operation", "analysis");

    public LineageDiff {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The states that contain a node or an edge. */
    public enum Status {
        /** Only in the current state. */
        ADDED,
        /** Only in the base state. */
        REMOVED,
        /** In both, and changed; nodes only. */
        MODIFIED,
        /** In both, unchanged. */
        BOTH;

        /** Returns the status as the formats spell it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A node.
     *
     * @param id its id
     * @param status the states that contain it
     * @param impacted whether it is unchanged and downstream of a change
     */
    public record Node(NodeId id, Status status, boolean impacted) {}

    /**
     * A dependency.
     *
     * @param parent the node that is read
     * @param child the node that reads it
     * @param status the states that contain it
     */
    public record Edge(NodeId parent, NodeId child, Status status) {}

    /** Returns the whole graph of both states, with what is downstream of the changes. */
    static LineageDiff of(ChangeSet changes, List<Impact> impacts) {
        Map<NodeId, Status> statuses = new TreeMap<>();
        changes.base().nodes().forEach(node -> statuses.put(node.id(), Status.REMOVED));
        changes.current()
                .nodes()
                .forEach(node -> statuses.merge(node.id(), Status.ADDED, (before, after) -> Status.BOTH));
        for (NodeChange change : changes.changes()) {
            if (change instanceof NodeChange.Modified modified) {
                statuses.put(change.id(), Status.MODIFIED);
                if (!modified.base().id().equals(change.id())) {
                    statuses.remove(modified.base().id());
                }
            }
        }
        Set<NodeId> impacted = impacts.stream().map(Impact::id).collect(Collectors.toSet());
        List<Node> nodes = new ArrayList<>(statuses.size());
        statuses.forEach((id, status) -> nodes.add(new Node(id, status, impacted.contains(id))));
        return new LineageDiff(nodes, edges(changes.base(), changes.current(), statuses.keySet()));
    }

    private static List<Edge> edges(ProjectState base, ProjectState current, Set<NodeId> known) {
        Set<org.recce4j.model.Edge> before = new HashSet<>(base.edges());
        Set<org.recce4j.model.Edge> after = new HashSet<>(current.edges());
        List<Edge> edges = new ArrayList<>(after.size());
        for (org.recce4j.model.Edge edge : current.edges()) {
            add(edge, before.contains(edge) ? Status.BOTH : Status.ADDED, known, edges);
        }
        for (org.recce4j.model.Edge edge : base.edges()) {
            if (!after.contains(edge)) {
                add(edge, Status.REMOVED, known, edges);
            }
        }
        edges.sort((left, right) -> {
            int byParent = left.parent().compareTo(right.parent());
            return byParent == 0 ? left.child().compareTo(right.child()) : byParent;
        });
        return edges;
    }

    private static void add(org.recce4j.model.Edge edge, Status status, Set<NodeId> known, List<Edge> edges) {
        if (known.contains(edge.parent()) && known.contains(edge.child())) {
            edges.add(new Edge(edge.parent(), edge.child(), status));
        }
    }

    /**
     * Returns the part that matters to a reader of changes: changed nodes and those downstream of them, without tests,
     * analyses and operations.
     */
    public LineageDiff affected() {
        Set<NodeId> kept = new TreeSet<>();
        for (Node node : nodes) {
            boolean isAffected = node.impacted() || node.status() != Status.BOTH;
            if (isAffected && !BESIDE.contains(node.id().type().name())) {
                kept.add(node.id());
            }
        }
        return new LineageDiff(
                nodes.stream().filter(node -> kept.contains(node.id())).toList(),
                edges.stream()
                        .filter(edge -> kept.contains(edge.parent()) && kept.contains(edge.child()))
                        .toList());
    }

    /** Returns the graph as a Mermaid flowchart, which GitHub and GitLab draw, without a code fence. */
    public String toMermaid() {
        return MermaidGraph.of(this);
    }

    /** Returns the graph in Graphviz' language. */
    public String toDot() {
        return DotGraph.of(this);
    }

    /** Returns the graph as {@code {nodes: [{unique_id, status, impacted}], edges: [{parent, child, status}]}}. */
    public Json.Obj toJson() {
        return Json.Obj.builder()
                .put("nodes", nodes.stream().map(LineageDiff::json).toList())
                .put("edges", edges.stream().map(LineageDiff::json).toList())
                .build();
    }

    private static Json json(Node node) {
        return Json.Obj.builder()
                .put("unique_id", node.id().value())
                .put("status", node.status().id())
                .put("impacted", node.impacted())
                .build();
    }

    private static Json json(Edge edge) {
        return Json.Obj.builder()
                .put("parent", edge.parent().value())
                .put("child", edge.child().value())
                .put("status", edge.status().id())
                .build();
    }
}
