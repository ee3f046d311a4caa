package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;

/** {@code object.name}. */
public final class AttributeOf extends Expression {

    private final Expression object;
    private final String name;

    public AttributeOf(Position position, Expression object, String name) {
        super(position, object);
        this.object = object;
        this.name = name;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        return frame.rendering().attribute(object.value(frame), name);
    }

    @Override
    String source() {
        return object.source() + "." + name;
    }

    @Override
    public String kind() {
        return "getattr";
    }
}
