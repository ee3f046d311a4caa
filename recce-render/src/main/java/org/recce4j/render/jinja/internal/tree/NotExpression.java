package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** {@code not a}. */
public final class NotExpression extends Expression {

    final Expression operand;

    public NotExpression(SourcePosition position, Expression operand) {
        super(position, operand);
        this.operand = operand;
    }

    @Override
    public Object value(StackFrame frame) {
        return !TemplateValues.isTrue(operand.value(frame));
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
