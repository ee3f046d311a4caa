package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** A name that is read. */
public final class NameExpression extends Expression {

    final String name;

    public NameExpression(SourcePosition position, String name) {
        super(position);
        this.name = name;
    }

    public String name() {
        return name;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        Object value = frame.scope().lookUp(name);
        return value == TemplateObject.MISSING ? frame.environment().undefinedName(name) : value;
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
