package org.recce4j.changes.internal.select;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.internal.select.Selection.Reach;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** The enabled nodes of a state, numbered, and who depends on whom. Immutable. */
final class SelectionGraph {

    private final List<Node> nodes;
    private final Map<String, BitSet> byType = new HashMap<>();
    private final Relatives parents;
    private final Relatives children;
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
        parents = new Relatives(nodes.size(), to, from, known);
        children = new Relatives(nodes.size(), from, to, known);
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

    /** Returns the nodes that pass a test. */
    BitSet matching(Predicate<Node> test) {
        BitSet found = new BitSet();
        for (int i = 0; i < nodes.size(); i++) {
            if (test.test(nodes.get(i))) {
                found.set(i);
            }
        }
        return found;
    }

    /** Returns the relatives of these nodes up to a number of generations; null for all. A node is its own only by a cycle. */
    BitSet ancestors(BitSet of, @Nullable Integer generations) {
        return parents.reach(of, generations);
    }

    /** As {@link #ancestors}, downwards. */
    BitSet descendants(BitSet of, @Nullable Integer generations) {
        return children.reach(of, generations);
    }

    /** Returns these nodes and their relatives. */
    BitSet withRelatives(BitSet found, Reach reach) {
        BitSet selected = (BitSet) found.clone();
        if (reach.childrensParents()) {
            BitSet family = descendants(found, null);
            family.or(found);
            selected.or(family);
            selected.or(ancestors(family, null));
        }
        selected.or(ancestors(found, reach.parents()));
        selected.or(descendants(found, reach.children()));
        return selected;
    }

    /** Returns whether all that a node depends on is among these. */
    boolean dependsOnlyOn(int node, BitSet others) {
        return !dependingOnOthers.get(node) && parents.areAllIn(node, others);
    }

    /** Returns the ids of these nodes, in order. */
    Set<NodeId> ids(BitSet of) {
        Set<NodeId> ids = new LinkedHashSet<>();
        of.stream().forEach(node -> ids.add(nodes.get(node).id()));
        return Collections.unmodifiableSet(ids);
    }
}
