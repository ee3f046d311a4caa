package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** {@code [a, b]} or {@code (a, b)}. */
public final class SequenceExpression extends Expression {

    final List<Expression> items;
    final boolean isTuple;

    public SequenceExpression(SourcePosition position, List<Expression> items, boolean isTuple) {
        super(position, items);
        this.items = List.copyOf(items);
        this.isTuple = isTuple;
    }

    public List<Expression> items() {
        return items;
    }

    public boolean isTuple() {
        return isTuple;
    }

    @Override
    public Object value(StackFrame frame) {
        frame.meter().madeItems(items.size());
        List<@Nullable Object> values = new ArrayList<>(items.size());
        for (Expression item : items) {
            values.add(item.value(frame));
        }
        return isTuple ? PythonTuple.of(values) : values;
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
