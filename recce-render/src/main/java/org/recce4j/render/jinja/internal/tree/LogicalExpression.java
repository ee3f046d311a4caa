package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** {@code a and b} or {@code a or b}: the value that decides. */
public final class LogicalExpression extends Expression {

    final boolean isAnd;
    final Expression left;
    final Expression right;

    public LogicalExpression(SourcePosition position, boolean isAnd, Expression left, Expression right) {
        super(position, left, right);
        this.isAnd = isAnd;
        this.left = left;
        this.right = right;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        Object value = left.value(frame);
        return TemplateValues.isTrue(value) == isAnd ? right.value(frame) : value;
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
