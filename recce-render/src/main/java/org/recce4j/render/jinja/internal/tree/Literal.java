package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;

/** A constant. */
public final class Literal extends Expression {

    private final @Nullable Object value;

    public Literal(Position position, @Nullable Object value) {
        super(position);
        this.value = value;
    }

    public @Nullable Object constant() {
        return value;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        return value;
    }

    @Override
    boolean isConstant() {
        return true;
    }

    @Override
    public String kind() {
        return "const";
    }
}
