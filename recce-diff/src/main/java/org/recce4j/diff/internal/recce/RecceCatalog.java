package org.recce4j.diff.internal.recce;

import java.util.HashMap;
import java.util.Map;
import org.recce4j.model.Column;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/** What the catalog of a state says. */
final class RecceCatalog {

    private RecceCatalog() {}

    /** Returns the types of the columns of the nodes with this name. */
    static Map<String, String> types(ProjectState state, String model) {
        Map<String, String> types = new HashMap<>();
        for (Node node : state.named(model)) {
            for (Column column : node.columns()) {
                String type = column.type();
                if (type != null) {
                    types.putIfAbsent(column.name(), type);
                }
            }
        }
        return types;
    }
}
