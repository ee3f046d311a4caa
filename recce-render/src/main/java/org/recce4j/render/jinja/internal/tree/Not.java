package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.value.Values;

/** {@code not a}. */
public final class Not extends Expression {

    private final Expression operand;

    public Not(Position position, Expression operand) {
        super(position, operand);
        this.operand = operand;
    }

    @Override
    Object value(Frame frame) {
        return !Values.isTrue(operand.value(frame));
    }

    @Override
    boolean isConstant() {
        return operand.isConstant();
    }

    @Override
    String source() {
        return "not " + operand.source();
    }

    @Override
    public String kind() {
        return "not";
    }
}
