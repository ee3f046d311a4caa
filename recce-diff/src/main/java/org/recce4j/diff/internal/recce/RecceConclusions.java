package org.recce4j.diff.internal.recce;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** What {@code recce summary} concludes of a check. */
final class RecceConclusions {

    private RecceConclusions() {}

    /** Returns the conclusion of a check of a model, which says nothing of the nodes that changed. */
    static Json.Obj of(boolean changed, List<NodeId> related) {
        return of(changed, related.stream().map(NodeId::value).toList(), null);
    }

    /** Returns the conclusion of a check of queries, which Recce relates to no node. */
    static Json.Obj ofQueries(boolean changed) {
        return of(changed, null, null);
    }

    /** Returns the conclusion of a check that knows which of its nodes changed. */
    static Json.Obj ofNodes(Collection<String> relatedIds, Collection<String> changedNames) {
        List<String> changed = changedNames.stream().sorted().toList();
        return of(!changed.isEmpty(), relatedIds.stream().sorted().toList(), changed.isEmpty() ? null : changed);
    }

    private static Json.Obj of(
            boolean changed, @Nullable List<String> relatedIds, @Nullable List<String> changedNames) {
        return Json.Obj.builder()
                .put("changed", changed)
                .put("related_node_ids", relatedIds)
                .put("changed_nodes", changedNames)
                .build();
    }
}
