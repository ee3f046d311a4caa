package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Tuple;

/** {@code [a, b]} or {@code (a, b)}. */
public final class SequenceOf extends Expression {

    private final List<Expression> items;
    private final boolean isTuple;

    public SequenceOf(Position position, List<Expression> items, boolean isTuple) {
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
    Object value(Frame frame) {
        frame.rendering().meter().madeItems(items.size());
        List<@Nullable Object> values = new ArrayList<>(items.size());
        for (Expression item : items) {
            values.add(item.value(frame));
        }
        return isTuple ? Tuple.of(values) : values;
    }

    @Override
    boolean isConstant() {
        return items.stream().allMatch(Expression::isConstant);
    }

    @Override
    String source() {
        String inside = sources(items, ", ");
        if (!isTuple) {
            return "[" + inside + "]";
        }
        return items.size() == 1 ? "(" + inside + ",)" : "(" + inside + ")";
    }

    @Override
    public String kind() {
        return isTuple ? "tuple" : "list";
    }
}
