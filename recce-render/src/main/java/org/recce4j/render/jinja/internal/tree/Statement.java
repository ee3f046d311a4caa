package org.recce4j.render.jinja.internal.tree;

import java.util.Collection;

/** A part that does something: writes, assigns, repeats. */
public abstract class Statement extends Node {

    /** How a statement ended. */
    enum Flow {
        NORMAL,
        BREAK,
        CONTINUE
    }

    Statement(Position position, Collection<? extends Node> children) {
        super(position, children);
    }

    Statement(Position position, Node... children) {
        super(position, children);
    }

    abstract Flow run(Frame frame);
}
