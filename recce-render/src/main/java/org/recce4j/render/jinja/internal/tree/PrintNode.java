package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** {@code {{ expression }}}. */
public final class PrintNode extends Statement {

    private final Expression expression;
    private final boolean isConstant;

    public PrintNode(Expression expression) {
        super(expression.position(), expression);
        this.expression = expression;
        this.isConstant = ExpressionConstancy.isConstant(expression);
    }

    @Override
    public Flow run(StackFrame frame) {
        if (frame.isPrinting()) {
            if (isConstant) {
                frame.printConstant(FoldedExpression.folded(frame, expression));
            } else {
                frame.print(expression.value(frame));
            }
        }
        return Flow.NORMAL;
    }
}
