package org.recce4j.render.jinja.internal.tree;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A part that has a value. */
public abstract class Expression extends Node {

    Expression(Position position, Collection<? extends Node> children) {
        super(position, children);
    }

    Expression(Position position, Node... children) {
        super(position, children);
    }

    abstract @Nullable Object value(Frame frame);

    /** Whether Jinja2 works the value out before the template runs. */
    boolean isConstant() {
        return false;
    }

    /** What Jinja2 calls this kind of part in "can't assign to"; the class's name in lower case. */
    public abstract String kind();
}
