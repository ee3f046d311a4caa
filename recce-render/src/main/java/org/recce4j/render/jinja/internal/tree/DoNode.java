package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** {@code {% do expression %}}. */
public final class DoNode extends Statement {

    private final Expression expression;

    public DoNode(SourcePosition position, Expression expression) {
        super(position, expression);
        this.expression = expression;
    }

    @Override
    public Flow run(StackFrame frame) {
        expression.value(frame);
        return Flow.NORMAL;
    }
}
