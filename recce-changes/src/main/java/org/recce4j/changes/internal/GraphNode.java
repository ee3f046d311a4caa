package org.recce4j.changes.internal;

import java.util.Map;
import org.recce4j.changes.LineageDiff;

/** How a node of a lineage graph is drawn. */
final class GraphNode {

    /** The colours of a class of nodes, readable on light and dark. */
    record Colours(String fill, String line) {}

    static final Map<String, Colours> COLOURS = Map.of(
            "added", new Colours("#d3f9d8", "#2b8a3e"),
            "removed", new Colours("#ffe3e3", "#c92a2a"),
            "modified", new Colours("#fff3bf", "#e67700"),
            "impacted", new Colours("#e7f5ff", "#1971c2"));

    private GraphNode() {}

    static String style(LineageDiff.Node node) {
        return node.impacted() ? "impacted" : node.status().id();
    }

    /** Returns the sign of what happened to the node, its type unless it is a model, and its name. */
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
