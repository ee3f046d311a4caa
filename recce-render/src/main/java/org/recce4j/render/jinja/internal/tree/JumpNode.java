package org.recce4j.render.jinja.internal.tree;

/** {@code {% break %}} or {@code {% continue %}}. */
public final class JumpNode extends Statement {

    private final Flow flow;

    public JumpNode(Position position, boolean isBreak) {
        super(position);
        this.flow = isBreak ? Flow.BREAK : Flow.CONTINUE;
    }

    @Override
    Flow run(Frame frame) {
        return flow;
    }
}
