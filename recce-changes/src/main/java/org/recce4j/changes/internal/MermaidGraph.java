package org.recce4j.changes.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.recce4j.changes.LineageDiff;
import org.recce4j.changes.LineageDiff.Status;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.MermaidText;

/** A lineage graph for Mermaid. */
public final class MermaidGraph {

    private MermaidGraph() {}

    /** Returns a Mermaid flowchart. */
    public static String of(LineageDiff graph) {
        StringBuilder text = new StringBuilder("graph LR\n");
        Map<NodeId, String> names = new HashMap<>();
        Map<String, GraphNode.Colours> used = new TreeMap<>();
        for (LineageDiff.Node node : graph.nodes()) {
            String name = "n" + names.size();
            names.put(node.id(), name);
            text.append("  ")
                    .append(name)
                    .append('[')
                    .append(MermaidText.label(GraphNode.label(node)))
                    .append(']');
            String style = GraphNode.style(node);
            GraphNode.Colours colours = GraphNode.COLOURS.get(style);
            if (colours != null) {
                used.put(style, colours);
                text.append(":::").append(style);
            }
            text.append('\n');
        }
        for (LineageDiff.Edge edge : graph.edges()) {
            text.append("  ")
                    .append(names.get(edge.parent()))
                    .append(arrow(edge.status()))
                    .append(names.get(edge.child()))
                    .append('\n');
        }
        used.forEach((style, colours) -> text.append("  classDef ")
                .append(style)
                .append(" fill:")
                .append(colours.fill())
                .append(",stroke:")
                .append(colours.line())
                .append(",color:#212529\n"));
        return text.toString();
    }

    private static String arrow(Status status) {
        return switch (status) {
            case ADDED -> " ==> ";
            case REMOVED -> " -.-> ";
            default -> " --> ";
        };
    }
}
