package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** {@code object.name}. */
public final class AttributeExpression extends Expression {

    final Expression object;
    final String name;

    public AttributeExpression(SourcePosition position, Expression object, String name) {
        super(position, object);
        this.object = object;
        this.name = name;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        return frame.environment().attribute(object.value(frame), name);
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
