package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {% with a=1 %}…{% endwith %}}: the values are those of the scope around it. */
public final class WithNode extends Statement {

    private final List<Target> targets;
    private final List<Expression> values;
    private final Body body;
    private final ScopeNames names;

    public WithNode(Position position, List<Target> targets, List<Expression> values, Body body, ScopeNames names) {
        super(position, parts(values, body));
        this.targets = List.copyOf(targets);
        this.values = List.copyOf(values);
        this.body = body;
        this.names = names;
    }

    private static List<Node> parts(List<Expression> values, Body body) {
        List<Node> parts = new ArrayList<>(values);
        parts.add(body);
        return parts;
    }

    @Override
    Flow run(Frame frame) {
        List<@Nullable Object> evaluated = new ArrayList<>(values.size());
        for (Expression value : values) {
            evaluated.add(value.value(frame));
        }
        Scope outer = frame.swapScope(names.enter(frame.scope()));
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
