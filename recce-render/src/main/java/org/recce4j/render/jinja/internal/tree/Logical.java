package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Values;

/** {@code a and b} or {@code a or b}: the value that decides. */
public final class Logical extends Expression {

    private final boolean isAnd;
    private final Expression left;
    private final Expression right;

    public Logical(Position position, boolean isAnd, Expression left, Expression right) {
        super(position, left, right);
        this.isAnd = isAnd;
        this.left = left;
        this.right = right;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        Object value = left.value(frame);
        return Values.isTrue(value) == isAnd ? right.value(frame) : value;
    }

    @Override
    boolean isConstant() {
        return left.isConstant() && right.isConstant();
    }

    @Override
    String source() {
        return left.source() + (isAnd ? " and " : " or ") + right.source();
    }

    @Override
    public String kind() {
        return isAnd ? "and" : "or";
    }
}
