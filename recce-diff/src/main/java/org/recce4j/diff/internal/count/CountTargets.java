package org.recce4j.diff.internal.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.NodeFilter;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** Which nodes to count: those of {@code node_ids} and {@code node_names}; the selected ones when neither is given. */
record CountTargets(List<String> given, NodeFilter selection) {

    static final List<String> PARAMETERS = Params.names(List.of("node_names", "node_ids"), NodeFilter.PARAMS);

    static CountTargets of(Params params) {
        Set<String> given = new LinkedHashSet<>(params.list("node_ids"));
        given.addAll(params.list("node_names"));
        NodeFilter selection = NodeFilter.of(params);
        if (!given.isEmpty()) {
            params.refuseBeside("node_names or node_ids", NodeFilter.PARAMS);
        }
        return new CountTargets(List.copyOf(given), selection);
    }

    /** What the counts of these nodes are called. */
    String name() {
        return switch (given.size()) {
            case 0 -> selection.select() == null ? "row count of all nodes" : "row count of " + selection.select();
            case 1 -> "row count of " + given.get(0);
            default -> "row count of " + given.size() + " nodes";
        };
    }

    List<NodeId> ids(ChangeSet changes) {
        return Models.ids(changes, targets(changes));
    }

    /**
     * Returns each node once, in the order asked; what neither state has is among them.
     *
     * @param isCountable which nodes of a selection count; one that is given by name is there in any case
     */
    List<CountTarget> in(CheckContext context, Predicate<CountTarget> isCountable) {
        List<CountTarget> found = new ArrayList<>();
        Set<NodeId> seen = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String target : targets(context.changes())) {
            Optional<Node> base = Models.find(context.base().state(), target);
            Optional<Node> current = Models.find(context.current().state(), target);
            Optional<Node> either = current.or(() -> base);
            if (either.isPresent()
                    && !(context.includes(either.get().id())
                            && seen.add(either.get().id()))) {
                continue;
            }
            String name = either.map(Node::name).orElse(target);
            String id = either.map(node -> node.id().value()).orElse(target);
            found.add(new CountTarget(target, names.add(name) ? name : id, base, current));
        }
        found.removeIf(target -> given.isEmpty() && !isCountable.test(target));
        return found;
    }

    private Collection<String> targets(ChangeSet changes) {
        return given.isEmpty()
                ? selection.withRows(changes).stream().map(NodeId::value).toList()
                : given;
    }
}
