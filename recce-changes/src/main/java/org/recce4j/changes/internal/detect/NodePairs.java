package org.recce4j.changes.internal.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
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
                left.computeIfAbsent(identity(node), key -> new ArrayDeque<>()).add(node);
            }
        }
        for (Node node : current.nodes()) {
            if (!before.containsKey(node.id())) {
                Deque<Node> same = left.get(identity(node));
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

    private static String identity(Node node) {
        String type = node.type().name();
        Json metadata = node.extras().get("test_metadata");
        if (type.equals("test") && metadata instanceof Json.Obj test) {
            return tested(node, test);
        }
        return String.join(
                "|",
                type,
                node.definition().packageName(),
                text(node.extras().text("source_name")),
                node.name(),
                node.extras().get("version").toString());
    }

    /** A generic test is what it tests, of what, with which arguments. */
    private static String tested(Node node, Json.Obj test) {
        return String.join(
                "|",
                "test",
                node.definition().packageName(),
                text(test.text("namespace")),
                text(test.text("name")),
                arguments(test),
                node.dependsOn().nodes().toString());
    }

    /** How the tested model is written differs by engine; the parents tell which it is. */
    private static String arguments(Json.Obj test) {
        return new TreeMap<>(test.object("kwargs").without(List.of("model")).fields()).toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
