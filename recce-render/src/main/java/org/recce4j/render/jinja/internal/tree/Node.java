package org.recce4j.render.jinja.internal.tree;

import java.util.Collection;

/** A part of a compiled template. Immutable. */
public abstract class Node {

    private final Position position;
    private final int depth;

    Node(Position position, Collection<? extends Node> children) {
        this.position = position;
        int deepest = 0;
        for (Node child : children) {
            deepest = Math.max(deepest, child.depth());
        }
        depth = deepest + 1;
    }

    Node(Position position, Node... children) {
        this(position, java.util.Arrays.asList(children));
    }

    public Position position() {
        return position;
    }

    /** How many levels of parts this one has, itself included. */
    public int depth() {
        return depth;
    }
}
