package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Operators;

/** {@code -a} or {@code +a}. */
public final class Signed extends Expression {

    private final boolean isNegative;
    private final Expression operand;

    public Signed(Position position, boolean isNegative, Expression operand) {
        super(position, operand);
        this.isNegative = isNegative;
        this.operand = operand;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        Object value = operand.value(frame);
        return isNegative ? Operators.negate(value) : Operators.plus(value);
    }

    @Override
    boolean isConstant() {
        return operand.isConstant();
    }

    @Override
    String source() {
        return (isNegative ? "-" : "+") + operand.source();
    }

    @Override
    public String kind() {
        return isNegative ? "neg" : "pos";
    }
}
