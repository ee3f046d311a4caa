package org.recce4j.render.jinja.internal.tree;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.LibraryFunction;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code value | name(arguments)}. */
public final class FilterExpression extends Expression {

    /** Filters that need the context, so Jinja2 does not evaluate them early. */
    private static final Set<String> OF_THE_CONTEXT =
            Set.of("map", "random", "reject", "rejectattr", "select", "selectattr");

    final @Nullable Expression value;
    final String name;
    final @Nullable LibraryFunction filter;
    final ArgumentList arguments;

    /** A null {@code value} stands for the text of the block around the filter. */
    public FilterExpression(
            SourcePosition position,
            @Nullable Expression value,
            String name,
            @Nullable LibraryFunction filter,
            ArgumentList arguments) {
        super(position, arguments.partsWith(value));
        this.value = value;
        this.name = name;
        this.filter = filter;
        this.arguments = arguments;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        return applied(frame, value == null ? null : value.value(frame));
    }

    /** Applies it to the text of a block. */
    @Nullable
    Object value(StackFrame frame, String text) {
        return applied(frame, value instanceof FilterExpression inner ? inner.value(frame, text) : text);
    }

    private @Nullable Object applied(StackFrame frame, @Nullable Object input) {
        if (filter == null) {
            throw PythonException.runtime("No filter named " + Repr.repr(name) + " found.");
        }
        frame.meter().step();
        return filter.apply(frame.environment(), input, arguments.evaluate(frame));
    }

    /** Whether Jinja2 may apply it before the template runs. */
    boolean isFoldable() {
        return filter instanceof LibraryFunction.Own && !OF_THE_CONTEXT.contains(name);
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
