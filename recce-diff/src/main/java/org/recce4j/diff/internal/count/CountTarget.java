package org.recce4j.diff.internal.count;

import java.util.Optional;
import org.recce4j.model.Node;

/**
 * A node to count.
 *
 * @param asked how it was asked for
 * @param name its name; its unique id where another node of the check has the name
 * @param base the node in the base state
 * @param current the node in the current state
 */
record CountTarget(String asked, String name, Optional<Node> base, Optional<Node> current) {

    boolean hasTableInCurrent() {
        return CountableNodes.table(current).isPresent();
    }

    boolean hasTable() {
        return CountableNodes.table(base).isPresent() || hasTableInCurrent();
    }
}
