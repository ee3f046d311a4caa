package org.recce4j.changes.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.changes.LineageDiff;
import org.recce4j.changes.LineageDiff.Status;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.DotText;
import org.recce4j.model.print.MermaidText;

/** A lineage graph as text that other programs draw. */
public final class GraphText {

    /** Fill and line of each class of nodes, readable on light and dark. */
    private static final Map<String, String[]> COLOURS = Map.of(
            "added", new String[] {"#d3f9d8", "#2b8a3e"},
            "removed", new String[] {"#ffe3e3", "#c92a2a"},
            "modified", new String[] {"#fff3bf", "#e67700"},
            "impacted", new String[] {"#e7f5ff", "#1971c2"});

    private GraphText() {}

    /** Returns a Mermaid flowchart. */
    public static String mermaid(LineageDiff graph) {
        StringBuilder text = new StringBuilder("graph LR\n");
        Map<NodeId, String> names = new HashMap<>();
        Set<String> used = new TreeSet<>();
        for (LineageDiff.Node node : graph.nodes()) {
            String name = "n" + names.size();
            names.put(node.id(), name);
            text.append("  ")
                    .append(name)
                    .append('[')
                    .append(MermaidText.label(label(node)))
                    .append(']');
            String style = style(node);
            if (COLOURS.containsKey(style)) {
                used.add(style);
                text.append(":::").append(style);
            }
            text.append('\n');
        }
        for (LineageDiff.Edge edge : graph.edges()) {
            text.append("  ")
                    .append(names.get(edge.parent()))
                    .append(mermaidArrow(edge.status()))
                    .append(names.get(edge.child()))
                    .append('\n');
        }
        for (String style : used) {
            String[] colours = COLOURS.getOrDefault(style, new String[2]);
            text.append("  classDef ")
                    .append(style)
                    .append(" fill:")
                    .append(colours[0])
                    .append(",stroke:")
                    .append(colours[1])
                    .append(",color:#212529\n");
        }
        return text.toString();
    }

    private static String mermaidArrow(Status status) {
        return switch (status) {
            case ADDED -> " ==> ";
            case REMOVED -> " -.-> ";
            default -> " --> ";
        };
    }

    /** Returns a graph for Graphviz. */
    public static String dot(LineageDiff graph) {
        StringBuilder text = new StringBuilder(
                "digraph lineage {\n  rankdir=LR;\n  node [shape=box, style=filled, fillcolor=white];\n");
        for (LineageDiff.Node node : graph.nodes()) {
            text.append("  ")
                    .append(DotText.id(node.id().value()))
                    .append(" [label=")
                    .append(DotText.label(label(node)));
            String[] colours = COLOURS.get(style(node));
            if (colours != null) {
                text.append(", fillcolor=\"")
                        .append(colours[0])
                        .append("\", color=\"")
                        .append(colours[1])
                        .append('"');
            }
            text.append("];\n");
        }
        for (LineageDiff.Edge edge : graph.edges()) {
            text.append("  ")
                    .append(DotText.id(edge.parent().value()))
                    .append(" -> ")
                    .append(DotText.id(edge.child().value()))
                    .append(
                            switch (edge.status()) {
                                case ADDED -> " [style=bold]";
                                case REMOVED -> " [style=dashed]";
                                default -> "";
                            })
                    .append(";\n");
        }
        return text.append("}\n").toString();
    }

    private static String style(LineageDiff.Node node) {
        return node.impacted() ? "impacted" : node.status().id();
    }

    /** The id without type and package, the type in front where it is no model, and what happened to it. */
    private static String label(LineageDiff.Node node) {
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
