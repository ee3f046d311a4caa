package org.recce4j.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The dependencies between nodes as a graph, which may have cycles. A node that it does not know has no parents and no
 * children. Immutable and thread-safe.
 */
public final class Lineage {

    private final Map<NodeId, SortedSet<NodeId>> parents = new HashMap<>();
    private final Map<NodeId, SortedSet<NodeId>> children = new HashMap<>();

    /** Makes the graph of these edges. */
    public Lineage(Collection<Edge> edges) {
        for (Edge edge : edges) {
            parents.computeIfAbsent(edge.child(), id -> new TreeSet<>()).add(edge.parent());
            children.computeIfAbsent(edge.parent(), id -> new TreeSet<>()).add(edge.child());
        }
    }

    /** Returns the direct parents, by id. */
    public Set<NodeId> parents(NodeId id) {
        return Collections.unmodifiableSet(parents.getOrDefault(id, Collections.emptySortedSet()));
    }

    /** Returns the direct children, by id. */
    public Set<NodeId> children(NodeId id) {
        return Collections.unmodifiableSet(children.getOrDefault(id, Collections.emptySortedSet()));
    }

    /** Returns everything upstream, by id, without the node itself unless a cycle leads back to it. */
    public Set<NodeId> ancestors(NodeId id) {
        return reach(parents, List.of(id));
    }

    /** Returns everything downstream, by id, without the node itself unless a cycle leads back to it. */
    public Set<NodeId> descendants(NodeId id) {
        return reach(children, List.of(id));
    }

    /** Returns everything downstream of any of these, by id. */
    public Set<NodeId> descendants(Collection<NodeId> ids) {
        return reach(children, ids);
    }

    /**
     * Returns the paths from one node down to another, each with both ends, in order of the ids along the path.
     *
     * @param limit the maximum number of paths; there can be exponentially many
     */
    public List<List<NodeId>> paths(NodeId from, NodeId to, int limit) {
        Set<NodeId> leadingThere = new HashSet<>(ancestors(to));
        leadingThere.add(to);
        List<List<NodeId>> found = new ArrayList<>();
        List<NodeId> path = new ArrayList<>(List.of(from));
        Set<NodeId> onPath = new HashSet<>(path);
        Deque<Iterator<NodeId>> open = new ArrayDeque<>();
        open.push(children(from).iterator());
        while (!open.isEmpty() && found.size() < limit) {
            if (!open.peek().hasNext()) {
                open.pop();
                onPath.remove(path.remove(path.size() - 1));
                continue;
            }
            NodeId next = open.peek().next();
            if (next.equals(to)) {
                NodeId[] whole = path.toArray(new NodeId[path.size() + 1]);
                whole[path.size()] = to;
                found.add(Collections.unmodifiableList(Arrays.asList(whole)));
            } else if (leadingThere.contains(next) && onPath.add(next)) {
                path.add(next);
                open.push(children(next).iterator());
            }
        }
        return found;
    }

    /**
     * Returns every node after all of its parents; nodes that do not depend on each other are in order of their ids.
     * Nodes of cycles come last, by id.
     */
    public List<NodeId> topologicalOrder() {
        Map<NodeId, Integer> missing = new HashMap<>();
        PriorityQueue<NodeId> free = new PriorityQueue<>();
        SortedSet<NodeId> all = new TreeSet<>(parents.keySet());
        all.addAll(children.keySet());
        for (NodeId id : all) {
            missing.put(id, parents(id).size());
            if (parents(id).isEmpty()) {
                free.add(id);
            }
        }
        List<NodeId> order = new ArrayList<>(all.size());
        while (!free.isEmpty()) {
            NodeId id = free.remove();
            order.add(id);
            all.remove(id);
            for (NodeId child : children(id)) {
                if (missing.merge(child, -1, Integer::sum) == 0) {
                    free.add(child);
                }
            }
        }
        order.addAll(all);
        return order;
    }

    /**
     * Returns the cycles: sets of nodes that reach each other, each in order of ids, the sets in order of their first
     * node.
     */
    public List<Set<NodeId>> cycles() {
        return new StronglyConnected(this, children.keySet()).cycles();
    }

    private static Set<NodeId> reach(Map<NodeId, SortedSet<NodeId>> next, Collection<NodeId> from) {
        SortedSet<NodeId> reached = new TreeSet<>();
        Deque<NodeId> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (NodeId id : next.getOrDefault(open.remove(), Collections.emptySortedSet())) {
                if (reached.add(id)) {
                    open.add(id);
                }
            }
        }
        return Collections.unmodifiableSortedSet(reached);
    }
}
