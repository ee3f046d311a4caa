package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.LocalNames;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.runtime.VariableScope;

/** {@code {% filter name %}text{% endfilter %}}. */
public final class FilterBlock extends Statement {

    private final FilterExpression filter;
    private final Body body;
    private final LocalNames names;

    public FilterBlock(SourcePosition position, FilterExpression filter, Body body, LocalNames names) {
        super(position, filter, body);
        this.filter = filter;
        this.body = body;
        this.names = names;
    }

    @Override
    public Flow run(StackFrame frame) {
        VariableScope outer = frame.swapScope(names.enter(frame.scope()));
        Object value;
        try {
            String text = body.captured(frame);
            frame.at(this);
            value = filter.value(frame, text);
        } finally {
            frame.swapScope(outer);
        }
        if (frame.isPrinting()) {
            frame.printText(value);
        }
        return Flow.NORMAL;
    }
}
