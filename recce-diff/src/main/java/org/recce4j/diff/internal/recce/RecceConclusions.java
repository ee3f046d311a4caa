package org.recce4j.diff.internal.recce;

import java.util.List;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** What {@code recce summary} concludes of a check. */
final class RecceConclusions {

    private RecceConclusions() {}

    /** Returns the conclusion of a check that says nothing of the nodes that changed. */
    static Json.Obj of(boolean changed, List<NodeId> related) {
        return Json.Obj.builder()
                .put("changed", changed)
                .put("related_node_ids", related.stream().map(NodeId::value).toList())
                .put("changed_nodes", null)
                .build();
    }
}
