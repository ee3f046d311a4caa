package org.recce4j.changes.internal.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/**
 * Which node of one state is which of the other: the one of its id, else the one that is the same thing. Two engines, and two
 * versions of one, give other ids to a test, whose id ends in a hash, and to a source with a wildcard in its name.
 */
final class NodePairs {

    private final Map<NodeId, Node> before = new HashMap<>();
    private final Map<NodeId, NodeId> renamed = new HashMap<>();
    private final List<Node> removed = new ArrayList<>();

    NodePairs(ProjectState base, ProjectState current) {
        Map<String, Deque<Node>> left = new HashMap<>();
        for (Node node : base.nodes()) {
            if (current.node(node.id()).isPresent()) {
                before.put(node.id(), node);
            } else {
                left.computeIfAbsent(NodeIdentity.identity(node), key -> new ArrayDeque<>())
                        .add(node);
            }
        }
        for (Node node : current.nodes()) {
            if (!before.containsKey(node.id())) {
                Deque<Node> same = left.get(NodeIdentity.identity(node));
                if (same != null && !same.isEmpty()) {
                    Node old = same.remove();
                    before.put(node.id(), old);
                    renamed.put(old.id(), node.id());
                }
            }
        }
        left.values().forEach(removed::addAll);
    }

    /** Returns what a node of the current state was in the base state. */
    Optional<Node> before(Node node) {
        return Optional.ofNullable(before.get(node.id()));
    }

    /** Returns the id that a node of the base state has now. */
    NodeId currentId(NodeId id) {
        return renamed.getOrDefault(id, id);
    }

    /** Returns the nodes of the base state that the current one does not have. */
    List<Node> removed() {
        return removed;
    }
}
