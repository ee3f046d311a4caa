package org.recce4j.render.jinja.internal.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.runtime.MacroClosure;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** {@code target(arguments)}. */
public final class CallExpression extends Expression {

    final Expression target;
    final ArgumentList arguments;

    public CallExpression(SourcePosition position, Expression target, ArgumentList arguments) {
        super(position, arguments.partsWith(target));
        this.target = target;
        this.arguments = arguments;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        Object callable = target.value(frame);
        return frame.environment().call(callable, arguments.evaluate(frame));
    }

    /** Calls with the body of a call block as one more argument. */
    @Nullable
    Object value(StackFrame frame, MacroClosure caller) {
        Object callable = target.value(frame);
        Arguments given = arguments.evaluate(frame);
        Map<String, @Nullable Object> named = new LinkedHashMap<>(given.named());
        named.put("caller", caller);
        return frame.environment().call(callable, new Arguments(given.positional(), named));
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
