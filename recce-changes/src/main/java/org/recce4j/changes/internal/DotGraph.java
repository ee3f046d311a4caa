package org.recce4j.changes.internal;

import org.recce4j.changes.LineageDiff;
import org.recce4j.model.print.DotText;

/** A lineage graph for Graphviz. */
public final class DotGraph {

    private DotGraph() {}

    /** Returns a graph for Graphviz. */
    public static String of(LineageDiff graph) {
        StringBuilder text = new StringBuilder(
                "digraph lineage {\n  rankdir=LR;\n  node [shape=box, style=filled, fillcolor=white];\n");
        for (LineageDiff.Node node : graph.nodes()) {
            text.append("  ")
                    .append(DotText.id(node.id().value()))
                    .append(" [label=")
                    .append(DotText.label(GraphNode.label(node)));
            GraphNode.Colours colours = GraphNode.COLOURS.get(GraphNode.style(node));
            if (colours != null) {
                text.append(", fillcolor=\"")
                        .append(colours.fill())
                        .append("\", color=\"")
                        .append(colours.line())
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
}
