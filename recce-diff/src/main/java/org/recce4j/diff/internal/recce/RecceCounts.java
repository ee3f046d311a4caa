package org.recce4j.diff.internal.recce;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.check.NodeFilter;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/**
 * Which nodes Recce counts, and what it says of each: seeds never have rows, nodes are found by name, and a table is missing or
 * forbidden if the warehouse's text has some words.
 */
record RecceCounts(List<String> ids, List<String> names, NodeFilter selection) {

    static RecceCounts of(Params params) {
        return new RecceCounts(params.list("node_ids"), params.list("node_names"), NodeFilter.of(params));
    }

    boolean namesNodes() {
        return !ids.isEmpty() || !names.isEmpty();
    }

    List<NodeId> nodes(ChangeSet changes) {
        return related(changes).stream().flatMap(id -> NodeId.find(id).stream()).toList();
    }

    /** Returns the ids that Recce's summary names, also of what no state has. */
    List<String> related(ChangeSet changes) {
        if (!ids.isEmpty()) {
            return ids;
        }
        return namesNodes()
                ? names.stream()
                        .flatMap(name -> RecceNodes.idOf(changes, name).stream())
                        .map(NodeId::value)
                        .toList()
                : RecceNodes.selected(selection, changes).stream()
                        .map(NodeId::value)
                        .toList();
    }

    /** Returns the names under which the nodes are counted: ids that no state has are dropped. */
    Set<String> counted(CheckContext context) {
        Set<String> counted = new LinkedHashSet<>();
        List<String> found = namesNodes() ? ids : selected(context);
        for (String id : found) {
            NodeId.find(id)
                    .filter(context::includes)
                    .flatMap(known -> node(context.changes(), known))
                    .ifPresent(node -> counted.add(node.name()));
        }
        counted.addAll(names);
        return counted;
    }

    private List<String> selected(CheckContext context) {
        return RecceNodes.selected(selection, context.changes()).stream()
                .filter(id -> id.type().isRefable())
                .map(NodeId::value)
                .toList();
    }

    private static Optional<Node> node(ChangeSet changes, NodeId id) {
        return changes.current().node(id).or(() -> changes.base().node(id));
    }
}
