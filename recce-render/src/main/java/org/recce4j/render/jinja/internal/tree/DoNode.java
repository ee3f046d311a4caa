package org.recce4j.render.jinja.internal.tree;

/** {@code {% do expression %}}. */
public final class DoNode extends Statement {

    private final Expression expression;

    public DoNode(Position position, Expression expression) {
        super(position, expression);
        this.expression = expression;
    }

    @Override
    Flow run(Frame frame) {
        expression.value(frame);
        return Flow.NORMAL;
    }
}
