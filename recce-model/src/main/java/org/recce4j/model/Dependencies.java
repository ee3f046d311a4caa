package org.recce4j.model;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The nodes and macros that a node is built from. Immutable.
 *
 * @param nodes its parents, sorted, each once
 * @param macros the unique ids of the macros it calls, sorted, each once
 */
public record Dependencies(List<NodeId> nodes, List<String> macros) {

    /** Nothing. */
    public static final Dependencies NONE = new Dependencies(List.of(), List.of());

    public Dependencies {
        nodes = sorted(nodes);
        macros = sorted(macros);
    }

    /** Most nodes have a parent or two: a set is made only where there is something to sort. */
    static <T extends Comparable<T>> List<T> sorted(Collection<T> ids) {
        return List.copyOf(ids.size() < 2 ? ids : new TreeSet<>(ids));
    }
}
