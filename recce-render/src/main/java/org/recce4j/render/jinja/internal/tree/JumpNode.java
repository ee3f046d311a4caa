package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** {@code {% break %}} or {@code {% continue %}}. */
public final class JumpNode extends Statement {

    private final Flow flow;

    public JumpNode(SourcePosition position, boolean isBreak) {
        super(position);
        this.flow = isBreak ? Flow.BREAK : Flow.CONTINUE;
    }

    @Override
    public Flow run(StackFrame frame) {
        return flow;
    }
}
