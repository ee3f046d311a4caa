package org.recce4j.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who depends on whom. Immutable and thread-safe; survives cycles; nodes that it does not know have no relatives. */
public final class Lineage {

    private final Map<NodeId, SortedSet<NodeId>> parents = new HashMap<>();
    private final Map<NodeId, SortedSet<NodeId>> children = new HashMap<>();

    /** Makes the lineage of these edges. */
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
