package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;

/** A tag of the caller's that does something when it is reached. */
public final class ExtensionNode extends Statement {

    private final Jinja.Callable handler;
    private final List<Expression> values;
    private final @Nullable MacroNode body;

    public ExtensionNode(Position position, Jinja.Callable handler, List<Expression> values, @Nullable MacroNode body) {
        super(position, parts(values, body));
        this.handler = handler;
        this.values = List.copyOf(values);
        this.body = body;
    }

    private static List<Node> parts(List<Expression> values, @Nullable MacroNode body) {
        List<Node> parts = new ArrayList<>(values);
        if (body != null) {
            parts.add(body);
        }
        return parts;
    }

    @Override
    Flow run(Frame frame) {
        List<@Nullable Object> evaluated = new ArrayList<>(values.size());
        for (Expression value : values) {
            evaluated.add(value.value(frame));
        }
        Map<String, @Nullable Object> named = new HashMap<>();
        if (body != null) {
            named.put("caller", new Macro(frame, body));
        }
        Object result = frame.rendering().call(handler, new Arguments(evaluated, named));
        if (frame.isPrinting()) {
            frame.print(result);
        }
        return Flow.NORMAL;
    }
}
