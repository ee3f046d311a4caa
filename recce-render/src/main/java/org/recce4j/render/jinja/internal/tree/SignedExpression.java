package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.Operators;

/** {@code -a} or {@code +a}. */
public final class SignedExpression extends Expression {

    final boolean isNegative;
    final Expression operand;

    public SignedExpression(SourcePosition position, boolean isNegative, Expression operand) {
        super(position, operand);
        this.isNegative = isNegative;
        this.operand = operand;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        Object value = operand.value(frame);
        return isNegative ? Operators.negate(value) : Operators.plus(value);
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
