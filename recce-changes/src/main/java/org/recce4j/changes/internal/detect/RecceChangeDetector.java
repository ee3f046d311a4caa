package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/**
 * Reports what Recce 1.69 lists: dbt's {@code state:modified}, asked of both states laid over each other. It follows that no
 * added or removed source, exposure, metric or semantic model, no removed seed and nothing of an installed package is seen.
 */
public final class RecceChangeDetector implements ChangeDetector {

    private static final Set<String> SHOWN =
            Set.of("model", "seed", "snapshot", "source", "exposure", "metric", "semantic_model");

    public RecceChangeDetector() {}

    @Override
    public ChangeSet detect(ProjectState base, ProjectState current) {
        DbtStateSelector selector = new DbtStateSelector(base, BothStates.overlaid(base, current), true);
        List<NodeChange> changes = new ArrayList<>();
        for (Node node : selector.nodes()) {
            if (isShown(node, current.info().projectName())) {
                Node before = base.node(node.id()).orElse(null);
                boolean isCurrent = current.node(node.id()).isPresent();
                change(selector, before, isCurrent, node).ifPresent(changes::add);
            }
        }
        return new ChangeSet(base, current, changes);
    }

    /** Recce asks for the root project's nodes; dbt leaves out those that are disabled or have no text. */
    private static boolean isShown(Node node, @Nullable String project) {
        String type = node.type().name();
        String text = node.code().raw();
        return SHOWN.contains(type)
                && (project == null || project.equals(node.definition().packageName()))
                && !node.config().resolved().get("enabled").equals(new Json.Bool(false))
                && (type.equals("seed") || !BothStates.BUILT.contains(type) || (text != null && !text.isBlank()));
    }

    private static Optional<NodeChange> change(
            DbtStateSelector selector, @Nullable Node before, boolean isCurrent, Node node) {
        if (before == null) {
            return selector.isModified(node.id()) ? Optional.of(new NodeChange.Added(node)) : Optional.empty();
        }
        Differences differences = selector.differences(node.id());
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                isCurrent
                        ? new NodeChange.Modified(before, node, differences.reasons(), differences.details())
                        : new NodeChange.Removed(before));
    }
}
