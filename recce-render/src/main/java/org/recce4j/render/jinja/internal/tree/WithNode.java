package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.LocalNames;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.runtime.VariableScope;

/** {@code {% with a=1 %}…{% endwith %}}: the values are those of the scope around it. */
public final class WithNode extends Statement {

    private final List<AssignmentTarget> targets;
    private final List<Expression> values;
    private final Body body;
    private final LocalNames names;

    public WithNode(
            SourcePosition position,
            List<AssignmentTarget> targets,
            List<Expression> values,
            Body body,
            LocalNames names) {
        super(position, parts(values, body));
        this.targets = List.copyOf(targets);
        this.values = List.copyOf(values);
        this.body = body;
        this.names = names;
    }

    private static List<TemplateNode> parts(List<Expression> values, Body body) {
        List<TemplateNode> parts = new ArrayList<>(values);
        parts.add(body);
        return parts;
    }

    @Override
    public Flow run(StackFrame frame) {
        List<@Nullable Object> evaluated = new ArrayList<>(values.size());
        for (Expression value : values) {
            evaluated.add(value.value(frame));
        }
        VariableScope outer = frame.swapScope(names.enter(frame.scope()));
        try {
            for (int i = 0; i < evaluated.size(); i++) {
                targets.get(i).assign(frame, evaluated.get(i));
            }
            return body.run(frame);
        } finally {
            frame.swapScope(outer);
        }
    }
}
