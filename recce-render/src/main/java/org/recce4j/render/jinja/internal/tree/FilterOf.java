package org.recce4j.render.jinja.internal.tree;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code value | name(arguments)}. */
public final class FilterOf extends Expression {

    /** Filters that ask for the context, so that Jinja2 does not work them out beforehand. */
    private static final Set<String> OF_THE_CONTEXT =
            Set.of("map", "random", "reject", "rejectattr", "select", "selectattr");

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
    boolean isConstant() {
        return value != null && value.isConstant() && arguments.isConstant() && isOwn();
    }

    private boolean isOwn() {
        return filter instanceof Function.Own && !OF_THE_CONTEXT.contains(name);
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
