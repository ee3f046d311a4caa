package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** {@code {% set target = value %}}. */
public final class SetNode extends Statement {

    private final AssignmentTarget target;
    private final Expression value;

    public SetNode(SourcePosition position, AssignmentTarget target, Expression value) {
        super(position, value);
        this.target = target;
        this.value = value;
    }

    @Override
    public Flow run(StackFrame frame) {
        target.check(frame);
        target.assign(frame, value.value(frame));
        return Flow.NORMAL;
    }
}
