package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** {@code object[key]}. */
public final class ItemExpression extends Expression {

    final Expression object;
    final Expression key;

    public ItemExpression(SourcePosition position, Expression object, Expression key) {
        super(position, object, key);
        this.object = object;
        this.key = key;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        return frame.environment().item(object.value(frame), key.value(frame));
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
