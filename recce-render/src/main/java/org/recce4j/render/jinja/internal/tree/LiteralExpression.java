package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** A constant. */
public final class LiteralExpression extends Expression {

    final @Nullable Object value;

    public LiteralExpression(SourcePosition position, @Nullable Object value) {
        super(position);
        this.value = value;
    }

    public @Nullable Object constant() {
        return value;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        return value instanceof Double && !frame.renderer().isFolding() ? FoldedExpression.written(value) : value;
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
