package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.LocalNames;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.runtime.VariableScope;

/** {@code {% set target | filter %}text{% endset %}}. */
public final class SetBlock extends Statement {

    private final AssignmentTarget target;
    private final @Nullable FilterExpression filter;
    private final Body body;
    private final LocalNames names;

    public SetBlock(
            SourcePosition position,
            AssignmentTarget target,
            @Nullable FilterExpression filter,
            Body body,
            LocalNames names) {
        super(position, filter == null ? List.of(body) : List.of(body, filter));
        this.target = target;
        this.filter = filter;
        this.body = body;
        this.names = names;
    }

    @Override
    public Flow run(StackFrame frame) {
        target.check(frame);
        VariableScope outer = frame.swapScope(names.enter(frame.scope()));
        Object value;
        try {
            String text = body.captured(frame);
            frame.at(this);
            value = filter == null ? text : filter.value(frame, text);
        } finally {
            frame.swapScope(outer);
        }
        target.assign(frame, value);
        return Flow.NORMAL;
    }
}
