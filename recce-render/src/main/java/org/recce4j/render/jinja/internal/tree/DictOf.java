package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.render.jinja.internal.value.Dict;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Meter;

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
        Meter meter = frame.rendering().meter();
        meter.made((keys.size() + 1L) * Meter.ENTRY);
        Dict dict = new Dict();
        for (int i = 0; i < keys.size(); i++) {
            Object key = keys.get(i).value(frame);
            Equality.chargeKey(meter, key);
            dict.put(key, values.get(i).value(frame));
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
