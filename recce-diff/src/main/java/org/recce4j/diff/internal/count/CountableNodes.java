package org.recce4j.diff.internal.count;

import java.util.Optional;
import org.recce4j.diff.internal.check.TableNodes;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.model.ResourceType;

/** Which nodes have rows that can be counted. */
final class CountableNodes {

    private CountableNodes() {}

    /** Returns where the node's rows are that can be counted. */
    static Optional<Relation> table(Optional<Node> node) {
        return node.filter(found -> isCountable(found) && TableNodes.hasRows(found))
                .map(Node::relation);
    }

    static boolean isCountable(Node node) {
        return (node.type().isRefable() || node.type().equals(ResourceType.SOURCE)) && node.relation() != null;
    }
}
