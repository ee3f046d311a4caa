package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/** Reports {@code state:new} as added and the rest of {@code state:modified} as modified; to dbt nothing is ever removed. */
public final class DbtChangeDetector implements ChangeDetector {

    private final @Nullable Boolean moreUnrendered;

    public DbtChangeDetector(@Nullable Boolean moreUnrendered) {
        this.moreUnrendered = moreUnrendered;
    }

    @Override
    public ChangeSet detect(ProjectState base, ProjectState current) {
        DbtStateSelector selector = new DbtStateSelector(base, current, moreUnrendered);
        List<NodeChange> changes = new ArrayList<>();
        for (Node node : current.nodes()) {
            if (selector.knows(node.id())) {
                change(selector, base.node(node.id()).orElse(null), node).ifPresent(changes::add);
            }
        }
        selector.requireContractsKept();
        return new ChangeSet(base, current, changes);
    }

    private static Optional<NodeChange> change(DbtStateSelector selector, @Nullable Node before, Node node) {
        if (before == null) {
            return Optional.of(new NodeChange.Added(node));
        }
        Differences differences = selector.differences(node.id());
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new NodeChange.Modified(before, node, differences.reasons(), differences.details()));
    }
}
