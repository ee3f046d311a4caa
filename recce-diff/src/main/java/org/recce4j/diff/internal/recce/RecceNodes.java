package org.recce4j.diff.internal.recce;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeSelector;
import org.recce4j.changes.SelectionException;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.check.NodeFilter;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** How Recce finds nodes. */
final class RecceNodes {

    /** The types that dbt keeps apart from the manifest's nodes. */
    private static final Set<String> APART =
            Set.of("source", "exposure", "metric", "semantic_model", "saved_query", "unit_test", "function", "group");

    private RecceNodes() {}

    /** Finds a node by name: any type and package, exact case; of several the first. Sources are not found. */
    static Optional<Node> byName(ProjectState state, String name) {
        return state.named(name).stream()
                .filter(node -> !APART.contains(node.type().name()))
                .findFirst();
    }

    /** Finds the node of a name in the current state, else in the base. */
    static Optional<NodeId> idOf(ChangeSet changes, String name) {
        return Stream.of(changes.current(), changes.base())
                .flatMap(state -> byName(state, name).stream())
                .map(Node::id)
                .findFirst();
    }

    /** Returns what is selected, by id; an expression that makes no sense fails in dbt's words. */
    static Set<NodeId> selected(NodeFilter selection, ChangeSet changes) {
        try {
            Set<NodeId> selected = selection.ofAny().of(changes);
            if (selection.changedModels()) {
                selected.retainAll(NodeSelector.ofBoth(changes.base(), changes.current())
                        .select(SelectionRequest.of("1+state:modified+")));
            }
            return selected;
        } catch (SelectionException invalid) {
            String said = String.valueOf(invalid.getMessage()).split("; the methods are ", 2)[0];
            throw new DiffException(DiffErrorCode.INVALID_CHECK, "Runtime Error\n  " + said);
        }
    }
}
