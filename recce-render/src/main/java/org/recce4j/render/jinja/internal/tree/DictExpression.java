package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.HashKeys;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonDict;

/** {@code {key: value}}. */
public final class DictExpression extends Expression {

    final List<Expression> keys;
    final List<Expression> values;

    public DictExpression(SourcePosition position, List<Expression> keys, List<Expression> values) {
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
    public Object value(StackFrame frame) {
        Meter meter = frame.meter();
        meter.made((keys.size() + 1L) * Meter.ENTRY);
        PythonDict dict = new PythonDict();
        for (int i = 0; i < keys.size(); i++) {
            Object key = keys.get(i).value(frame);
            HashKeys.charge(meter, key);
            dict.put(key, values.get(i).value(frame));
        }
        return dict;
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
