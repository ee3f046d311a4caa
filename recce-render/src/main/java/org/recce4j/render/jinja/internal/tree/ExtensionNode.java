package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.MacroClosure;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** A caller's tag that does something when it is reached. */
public final class ExtensionNode extends Statement {

    private final Jinja.Callable handler;
    private final List<Expression> values;
    private final @Nullable MacroNode body;

    public ExtensionNode(
            SourcePosition position, Jinja.Callable handler, List<Expression> values, @Nullable MacroNode body) {
        super(position, parts(values, body));
        this.handler = handler;
        this.values = List.copyOf(values);
        this.body = body;
    }

    private static List<TemplateNode> parts(List<Expression> values, @Nullable MacroNode body) {
        List<TemplateNode> parts = new ArrayList<>(values);
        if (body != null) {
            parts.add(body);
        }
        return parts;
    }

    @Override
    public Flow run(StackFrame frame) {
        List<@Nullable Object> evaluated = new ArrayList<>(values.size());
        for (Expression value : values) {
            evaluated.add(value.value(frame));
        }
        Map<String, @Nullable Object> named = new HashMap<>();
        if (body != null) {
            named.put("caller", new MacroClosure(frame, body));
        }
        Object result = frame.environment().call(handler, new Arguments(evaluated, named));
        if (frame.isPrinting()) {
            frame.print(result);
        }
        return Flow.NORMAL;
    }
}
