package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.render.jinja.internal.value.Dict;

/** {@code {key: value}}. */
public final class DictOf extends Expression {

    private final List<Expression> keys;
    private final List<Expression> values;

    public DictOf(Position position, List<Expression> keys, List<Expression> values) {
        super(position, both(keys, values));
        this.keys = List.copyOf(keys);
        this.values = List.copyOf(values);
    }

    private static List<Expression> both(List<Expression> keys, List<Expression> values) {
        List<Expression> all = new ArrayList<>(keys);
        all.addAll(values);
        return all;
    }

    @Override
    Object value(Frame frame) {
        Dict dict = new Dict();
        for (int i = 0; i < keys.size(); i++) {
            dict.put(keys.get(i).value(frame), values.get(i).value(frame));
        }
        return dict;
    }

    @Override
    boolean isConstant() {
        return keys.stream().allMatch(Expression::isConstant) && values.stream().allMatch(Expression::isConstant);
    }

    @Override
    String source() {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            fields.add(keys.get(i).source() + ": " + values.get(i).source());
        }
        return "{" + String.join(", ", fields) + "}";
    }

    @Override
    public String kind() {
        return "dict";
    }
}
