package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;

/** {@code object[key]}. */
public final class ItemOf extends Expression {

    private final Expression object;
    private final Expression key;

    public ItemOf(Position position, Expression object, Expression key) {
        super(position, object, key);
        this.object = object;
        this.key = key;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        return frame.rendering().item(object.value(frame), key.value(frame));
    }

    @Override
    boolean isConstant() {
        return object.isConstant() && key.isConstant();
    }

    @Override
    String source() {
        return object.source() + "[" + key.source() + "]";
    }

    @Override
    public String kind() {
        return "getitem";
    }
}
