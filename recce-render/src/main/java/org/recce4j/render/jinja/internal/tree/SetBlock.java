package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {% set target | filter %}text{% endset %}}. */
public final class SetBlock extends Statement {

    private final Target target;
    private final @Nullable FilterOf filter;
    private final Body body;
    private final ScopeNames names;

    public SetBlock(Position position, Target target, @Nullable FilterOf filter, Body body, ScopeNames names) {
        super(position, filter == null ? List.of(body) : List.of(body, filter));
        this.target = target;
        this.filter = filter;
        this.body = body;
        this.names = names;
    }

    @Override
    Flow run(Frame frame) {
        target.check(frame);
        Scope outer = frame.swapScope(names.enter(frame.scope()));
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
