package org.recce4j.changes.internal;

import java.util.Map;
import org.recce4j.changes.LineageDiff;

/** How a node of a lineage graph is drawn. */
final class GraphNode {

    /** Fill and line of each class of nodes, readable on light and dark. */
    static final Map<String, String[]> COLOURS = Map.of(
            "added", new String[] {"#d3f9d8", "#2b8a3e"},
            "removed", new String[] {"#ffe3e3", "#c92a2a"},
            "modified", new String[] {"#fff3bf", "#e67700"},
            "impacted", new String[] {"#e7f5ff", "#1971c2"});

    private GraphNode() {}

    static String style(LineageDiff.Node node) {
        return node.impacted() ? "impacted" : node.status().id();
    }

    /** The id without type and package, the type in front where it is no model, and what happened to it. */
    static String label(LineageDiff.Node node) {
        String[] parts = node.id().value().split("\\.", 3);
        String type = parts[0].equals("model") ? "" : parts[0] + " ";
        String sign = switch (node.status()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case MODIFIED -> "~ ";
            case BOTH -> "";
        };
        return sign + type + parts[2];
    }
}
