package org.recce4j.render.jinja.internal.tree;

/** {@code {{ expression }}}. */
public final class PrintNode extends Statement {

    private final Expression expression;

    public PrintNode(Expression expression) {
        super(expression.position(), expression);
        this.expression = expression;
    }

    public Expression expression() {
        return expression;
    }

    @Override
    Flow run(Frame frame) {
        if (frame.isPrinting()) {
            frame.print(expression.value(frame));
        }
        return Flow.NORMAL;
    }
}
