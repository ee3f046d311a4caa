package org.recce4j.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Tarjan's strongly connected components (SIAM J. Comput. 1972), without recursion: a lineage may be deep. */
final class StronglyConnected {

    private final Lineage lineage;
    private final Map<NodeId, Integer> number = new HashMap<>();
    private final Map<NodeId, Integer> lowest = new HashMap<>();
    private final Deque<NodeId> pending = new ArrayDeque<>();
    private final Set<NodeId> isPending = new TreeSet<>();
    private final List<TreeSet<NodeId>> found = new ArrayList<>();

    StronglyConnected(Lineage lineage, Collection<NodeId> nodes) {
        this.lineage = lineage;
        new TreeSet<>(nodes).forEach(this::visit);
    }

    List<Set<NodeId>> cycles() {
        List<Set<NodeId>> cycles = new ArrayList<>();
        found.stream()
                .filter(set -> set.size() > 1 || lineage.children(set.first()).contains(set.first()))
                .sorted(Comparator.comparing(TreeSet::first))
                .forEach(set -> cycles.add(Collections.unmodifiableSet(set)));
        return cycles;
    }

    private record Frame(NodeId id, Iterator<NodeId> children) {}

    private void visit(NodeId root) {
        if (number.containsKey(root)) {
            return;
        }
        Deque<Frame> open = new ArrayDeque<>();
        open.push(begin(root));
        while (!open.isEmpty()) {
            Frame frame = open.peek();
            if (frame.children().hasNext()) {
                NodeId child = frame.children().next();
                if (!number.containsKey(child)) {
                    open.push(begin(child));
                } else if (isPending.contains(child)) {
                    lowest.merge(frame.id(), number.get(child), Math::min);
                }
            } else {
                open.pop();
                if (!open.isEmpty()) {
                    lowest.merge(open.peek().id(), lowest.get(frame.id()), Math::min);
                }
                if (Objects.equals(lowest.get(frame.id()), number.get(frame.id()))) {
                    collect(frame.id());
                }
            }
        }
    }

    private Frame begin(NodeId id) {
        number.put(id, number.size());
        lowest.put(id, number.get(id));
        pending.push(id);
        isPending.add(id);
        return new Frame(id, lineage.children(id).iterator());
    }

    private void collect(NodeId first) {
        TreeSet<NodeId> set = new TreeSet<>();
        NodeId id;
        do {
            id = pending.pop();
            isPending.remove(id);
            set.add(id);
        } while (!id.equals(first));
        found.add(set);
    }
}
