package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code value | name(arguments)}. */
public final class FilterOf extends Expression {

    private final @Nullable Expression value;
    private final String name;
    private final @Nullable Function filter;
    private final ArgumentList arguments;

    /** A {@code value} of null is the text of the block around the filter. */
    public FilterOf(
            Position position,
            @Nullable Expression value,
            String name,
            @Nullable Function filter,
            ArgumentList arguments) {
        super(position, arguments.partsWith(value));
        this.value = value;
        this.name = name;
        this.filter = filter;
        this.arguments = arguments;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        return applied(frame, value == null ? null : value.value(frame));
    }

    /** Of the text of a block. */
    @Nullable
    Object value(Frame frame, String text) {
        return applied(frame, value instanceof FilterOf inner ? inner.value(frame, text) : text);
    }

    private @Nullable Object applied(Frame frame, @Nullable Object input) {
        if (filter == null) {
            throw PythonException.runtime("No filter named " + Repr.repr(name) + " found.");
        }
        frame.rendering().meter().step();
        return filter.apply(frame.rendering(), input, arguments.evaluate(frame));
    }

    @Override
    String source() {
        String given = arguments.source();
        return (value == null ? "" : value.source()) + " | " + name + (given.isEmpty() ? "" : "(" + given + ")");
    }

    @Override
    public String kind() {
        return "filter";
    }
}
