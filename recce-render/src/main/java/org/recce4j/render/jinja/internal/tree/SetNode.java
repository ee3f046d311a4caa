package org.recce4j.render.jinja.internal.tree;

/** {@code {% set target = value %}}. */
public final class SetNode extends Statement {

    private final Target target;
    private final Expression value;

    public SetNode(Position position, Target target, Expression value) {
        super(position, value);
        this.target = target;
        this.value = value;
    }

    @Override
    Flow run(Frame frame) {
        target.check(frame);
        target.assign(frame, value.value(frame));
        return Flow.NORMAL;
    }
}
