package org.recce4j.diff.internal.check;

import java.util.HashSet;
import java.util.Set;
import org.recce4j.changes.LineageDiff;
import org.recce4j.model.NodeId;

/** What changed, and what is near it. */
final class Neighbours {

    private Neighbours() {}

    /** Returns what changed, what is downstream of it, and the parents of both. */
    static Set<NodeId> near(LineageDiff lineage) {
        Set<NodeId> affected = new HashSet<>();
        for (LineageDiff.Node node : lineage.nodes()) {
            if (node.impacted() || node.status() != LineageDiff.Status.BOTH) {
                affected.add(node.id());
            }
        }
        Set<NodeId> near = new HashSet<>(affected);
        for (LineageDiff.Edge edge : lineage.edges()) {
            if (affected.contains(edge.child())) {
                near.add(edge.parent());
            }
        }
        return near;
    }
}
