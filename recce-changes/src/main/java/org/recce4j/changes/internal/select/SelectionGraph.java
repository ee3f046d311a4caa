package org.recce4j.changes.internal.select;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** The enabled nodes of a state, numbered, and who depends on whom. Immutable. */
final class SelectionGraph {

    private static final int[] NONE = {};

    private final List<Node> nodes;
    private final Map<String, BitSet> byType = new HashMap<>();
    private final int[][] parents;
    private final int[][] children;
    private final BitSet dependingOnOthers = new BitSet();

    SelectionGraph(ProjectState state) {
        nodes = state.nodes().stream().filter(SelectionGraph::isEnabled).toList();
        Map<NodeId, Integer> numbers = new HashMap<>(nodes.size() * 2);
        for (Node node : nodes) {
            byType.computeIfAbsent(node.type().name(), type -> new BitSet()).set(numbers.size());
            numbers.put(node.id(), numbers.size());
        }
        List<Edge> edges = state.edges();
        int[] from = new int[edges.size()];
        int[] to = new int[edges.size()];
        int known = 0;
        for (Edge edge : edges) {
            Integer child = numbers.get(edge.child());
            Integer parent = numbers.get(edge.parent());
            if (child != null && parent != null) {
                from[known] = parent;
                to[known++] = child;
            } else if (child != null) {
                dependingOnOthers.set(child);
            }
        }
        parents = relatives(to, from, known);
        children = relatives(from, to, known);
    }

    /** Lists, for each node, those at the other end of its edges. */
    private int[][] relatives(int[] ends, int[] others, int edges) {
        int[] counts = new int[nodes.size()];
        for (int i = 0; i < edges; i++) {
            counts[ends[i]]++;
        }
        int[][] relatives = new int[nodes.size()][];
        for (int i = 0; i < relatives.length; i++) {
            relatives[i] = counts[i] == 0 ? NONE : new int[counts[i]];
        }
        for (int i = 0; i < edges; i++) {
            relatives[ends[i]][--counts[ends[i]]] = others[i];
        }
        return relatives;
    }

    /** dbt never asks an exposure. */
    private static boolean isEnabled(Node node) {
        return SelectorMethods.isOf(node, "exposure")
                || !node.config().resolved().get("enabled").equals(new Json.Bool(false));
    }

    /** The nodes by number, which is the order of their ids. */
    List<Node> nodes() {
        return nodes;
    }

    /** Returns the nodes of these types. */
    BitSet ofTypes(Collection<String> types) {
        BitSet found = new BitSet();
        types.forEach(type -> found.or(byType.getOrDefault(type, new BitSet())));
        return found;
    }

    /** Returns the relatives of these nodes up to a number of generations; null for all. A node is its own only by a cycle. */
    BitSet ancestors(BitSet of, @Nullable Integer generations) {
        return reach(parents, of, generations);
    }

    /** As {@link #ancestors}, downwards. */
    BitSet descendants(BitSet of, @Nullable Integer generations) {
        return reach(children, of, generations);
    }

    private static BitSet reach(int[][] next, BitSet from, @Nullable Integer generations) {
        BitSet reached = new BitSet();
        BitSet layer = from;
        for (int depth = 0; !layer.isEmpty() && (generations == null || depth < generations); depth++) {
            BitSet further = new BitSet();
            for (int node = layer.nextSetBit(0); node >= 0; node = layer.nextSetBit(node + 1)) {
                for (int relative : next[node]) {
                    if (!reached.get(relative)) {
                        further.set(relative);
                    }
                }
            }
            reached.or(further);
            layer = further;
        }
        return reached;
    }

    /** Returns whether all that a node depends on is among these. */
    boolean dependsOnlyOn(int node, BitSet others) {
        if (dependingOnOthers.get(node)) {
            return false;
        }
        for (int parent : parents[node]) {
            if (!others.get(parent)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the ids of these nodes, in order. */
    Set<NodeId> ids(BitSet of) {
        Set<NodeId> ids = new LinkedHashSet<>();
        of.stream().forEach(node -> ids.add(nodes.get(node).id()));
        return Collections.unmodifiableSet(ids);
    }
}
