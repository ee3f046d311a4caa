package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Repr;

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
        return value instanceof Double && !frame.rendering().isFolding() ? Folded.written(value) : value;
    }

    @Override
    boolean isConstant() {
        return true;
    }

    @Override
    String source() {
        return value instanceof String text ? Repr.quoted(text) : Repr.repr(value);
    }

    @Override
    public String kind() {
        return "const";
    }
}
