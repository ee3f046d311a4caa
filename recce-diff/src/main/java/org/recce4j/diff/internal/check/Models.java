package org.recce4j.diff.internal.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recce4j.changes.ChangeSet;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** Finds the nodes that a check names, and their relations. */
public final class Models {

    private Models() {}

    /**
     * Finds a node by unique id, or a model, seed or snapshot by name: the root project's first, then the latest version,
     * then by id.
     */
    public static Optional<Node> find(ProjectState state, String nameOrId) {
        Optional<Node> byId = NodeId.find(nameOrId).flatMap(state::node);
        return byId.isPresent() ? byId : byName(state, nameOrId);
    }

    /** Returns what these names and ids mean in either state. */
    public static List<NodeId> ids(ChangeSet changes, Collection<String> namesOrIds) {
        return namesOrIds.stream()
                .flatMap(nameOrId ->
                        Stream.of(changes.base(), changes.current()).flatMap(state -> find(state, nameOrId).stream()))
                .map(Node::id)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Node> byName(ProjectState state, String name) {
        List<Node> named = state.named(name).stream()
                .filter(node -> node.type().isRefable())
                .toList();
        return named.stream()
                .min(Comparator.comparing((Node node) -> !isInRootProject(state, node))
                        .thenComparing(node -> !isLatestVersion(node))
                        .thenComparing(Node::id));
    }

    public static boolean isInRootProject(ProjectState state, Node node) {
        return node.definition().packageName().equals(state.info().projectName());
    }

    private static boolean isLatestVersion(Node node) {
        return node.extras().get("version").equals(node.extras().get("latest_version"));
    }
}
