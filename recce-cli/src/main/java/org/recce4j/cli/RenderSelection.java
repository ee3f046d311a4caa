package org.recce4j.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.NodeSelector;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import picocli.CommandLine.Option;

/** Which nodes are rendered. */
final class RenderSelection {

    /** What dbt compiles to a query. */
    private static final Set<String> TYPES = Set.of("model", "test", "snapshot", "analysis");

    @Option(
            names = {"-s", "--select"},
            arity = "1..*",
            paramLabel = "EXPR",
            description = "Nodes to render, in dbt's syntax (default: all models, tests, snapshots and analyses).")
    private List<String> select = new ArrayList<>();

    @Option(names = "--exclude", arity = "1..*", paramLabel = "EXPR", description = "Nodes to leave out.")
    private List<String> exclude = new ArrayList<>();

    RenderSelection() {}

    /** Returns the nodes, sorted by id. */
    List<Node> of(ProjectState state, Host host) {
        Set<NodeId> selected = selected(state, host);
        return state.nodes().stream()
                .filter(node -> TYPES.contains(node.type().name()))
                .filter(node -> selected == null || selected.contains(node.id()))
                .sorted(Comparator.comparing(Node::id))
                .toList();
    }

    private @Nullable Set<NodeId> selected(ProjectState state, Host host) {
        if (select.isEmpty() && exclude.isEmpty()) {
            return null;
        }
        SelectionRequest request =
                SelectionRequest.DEFAULT.selecting(select).excluding(exclude).ofTypes(TYPES);
        NodeSelector selector = NodeSelector.of(state);
        Set<NodeId> ids = Selecting.saying("Cannot use --select: ", "--state", () -> selector.select(request));
        Selecting.warn(selector.unmatched(request), host);
        if (ids.isEmpty()) {
            Selecting.empty(false, host);
        }
        return ids;
    }
}
