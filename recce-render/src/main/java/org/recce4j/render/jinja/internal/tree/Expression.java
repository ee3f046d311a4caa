package org.recce4j.render.jinja.internal.tree;

import java.util.Collection;
import java.util.stream.Collectors;
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

    /** The expression as text in one form, whatever quotes, blanks and parentheses it was written with. */
    abstract String source();

    static String sources(Collection<? extends Expression> parts, String between) {
        return parts.stream().map(Expression::source).collect(Collectors.joining(between));
    }

    /** What Jinja2 calls this kind of part in "can't assign to"; the class's name in lower case. */
    public abstract String kind();
}
