package org.recce4j.render.jinja.internal.tree;

/** {@code {{ expression }}}. */
public final class PrintNode extends Statement {

    private final Expression expression;

    public PrintNode(Expression expression) {
        super(expression.position(), expression);
        this.expression = expression;
    }

    @Override
    Flow run(Frame frame) {
        if (frame.isPrinting()) {
            if (expression.isConstant()) {
                frame.printConstant(Folded.folded(frame, expression));
            } else {
                frame.print(expression.value(frame));
            }
        }
        return Flow.NORMAL;
    }
}
