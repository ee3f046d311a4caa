package org.recce4j.render.jinja.internal.tree;

/** {@code {% filter name %}text{% endfilter %}}. */
public final class FilterBlock extends Statement {

    private final FilterOf filter;
    private final Body body;
    private final ScopeNames names;

    public FilterBlock(Position position, FilterOf filter, Body body, ScopeNames names) {
        super(position, filter, body);
        this.filter = filter;
        this.body = body;
        this.names = names;
    }

    @Override
    Flow run(Frame frame) {
        Scope outer = frame.swapScope(names.enter(frame.scope()));
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
