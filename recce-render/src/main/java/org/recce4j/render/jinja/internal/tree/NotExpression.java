package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.Position;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.Values;

/** {@code not a}. */
public final class NotExpression extends Expression {

    final Expression operand;

    public NotExpression(Position position, Expression operand) {
        super(position, operand);
        this.operand = operand;
    }

    @Override
    public Object value(StackFrame frame) {
        return !Values.isTrue(operand.value(frame));
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
