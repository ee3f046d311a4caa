package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;

/** {@code target(arguments)}. */
public final class CallOf extends Expression {

    private final Expression target;
    private final ArgumentList arguments;

    public CallOf(Position position, Expression target, ArgumentList arguments) {
        super(position, parts(target, arguments));
        this.target = target;
        this.arguments = arguments;
    }

    private static List<Expression> parts(Expression target, ArgumentList arguments) {
        List<Expression> parts = new ArrayList<>(arguments.parts());
        parts.add(target);
        return parts;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        Object callable = target.value(frame);
        return frame.rendering().call(callable, arguments.evaluate(frame));
    }

    /** With the body of a call block as one more argument. */
    @Nullable
    Object value(Frame frame, Macro caller) {
        Object callable = target.value(frame);
        Arguments given = arguments.evaluate(frame);
        Map<String, @Nullable Object> named = new LinkedHashMap<>(given.named());
        named.put("caller", caller);
        return frame.rendering().call(callable, new Arguments(given.positional(), named));
    }

    @Override
    public String kind() {
        return "call";
    }
}
