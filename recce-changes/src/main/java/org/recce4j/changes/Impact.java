package org.recce4j.changes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recce4j.model.Json;
import org.recce4j.model.Lineage;
import org.recce4j.model.NodeId;

/**
 * An unchanged node downstream of a change. Immutable.
 *
 * @param id the node
 * @param via the shortest path from a change to it, both included; if there are several, the first by id
 */
public record Impact(NodeId id, List<NodeId> via) {

    public Impact {
        via = List.copyOf(via);
    }

    /** Returns the number of steps from the nearest change: 1 for a child of it. */
    public int distance() {
        return via.size() - 1;
    }

    /** Returns this in the form of {@code recce4j.changes/1}. */
    public Json.Obj toJson() {
        return Json.Obj.builder()
                .put("unique_id", id.value())
                .put("distance", distance())
                .put("via", via.stream().map(NodeId::value).toList())
                .build();
    }

    /** Goes breadth first from all changes, over the edges of both states; returns what it reaches, by id. */
    static List<Impact> of(Collection<NodeId> changed, Lineage base, Lineage current) {
        Map<NodeId, NodeId> cameFrom = new HashMap<>();
        Deque<NodeId> open = new ArrayDeque<>(new TreeSet<>(changed));
        open.forEach(id -> cameFrom.put(id, id));
        while (!open.isEmpty()) {
            NodeId id = open.remove();
            TreeSet<NodeId> children = new TreeSet<>(base.children(id));
            children.addAll(current.children(id));
            for (NodeId child : children) {
                if (cameFrom.putIfAbsent(child, id) == null) {
                    open.add(child);
                }
            }
        }
        Map<NodeId, Impact> impacts = new TreeMap<>();
        cameFrom.forEach((id, from) -> {
            if (!id.equals(from)) {
                impacts.put(id, new Impact(id, way(id, cameFrom)));
            }
        });
        return List.copyOf(impacts.values());
    }

    private static List<NodeId> way(NodeId to, Map<NodeId, NodeId> cameFrom) {
        List<NodeId> way = new ArrayList<>(List.of(to));
        NodeId id = to;
        for (NodeId from = cameFrom.get(id); from != null && !from.equals(id); from = cameFrom.get(id)) {
            way.add(from);
            id = from;
        }
        Collections.reverse(way);
        return way;
    }
}
