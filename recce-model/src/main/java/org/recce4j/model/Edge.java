package org.recce4j.model;

import java.util.Comparator;

/**
 * One dependency. Ordered by child, then parent.
 *
 * @param parent the node that is read
 * @param child the node that reads it
 */
public record Edge(NodeId parent, NodeId child) implements Comparable<Edge> {

    private static final Comparator<Edge> ORDER =
            Comparator.comparing(Edge::child).thenComparing(Edge::parent);

    @Override
    public int compareTo(Edge other) {
        return ORDER.compare(this, other);
    }
}
