package org.recce4j.render.jinja.internal.library;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Subscripts;
import org.recce4j.render.jinja.internal.value.ValueHolder;

/** One group: a pair that has names for its parts (Jinja2's {@code _GroupTuple}). */
final class GroupTuple extends AbstractList<@Nullable Object> implements TemplateObject, ValueHolder {
    private final Meter meter;
    private final PythonTuple pair;

    GroupTuple(Meter meter, @Nullable Object grouper, List<@Nullable Object> list) {
        this.meter = meter;
        pair = PythonTuple.of(grouper, list);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "grouper" -> pair.get(0);
            case "list" -> pair.get(1);
            default -> MISSING;
        };
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        return Subscripts.item(meter, pair, key);
    }

    @Override
    public @Nullable Object get(int index) {
        return pair.get(index);
    }

    @Override
    public int size() {
        return pair.size();
    }

    @Override
    public Collection<? extends @Nullable Object> held() {
        return pair;
    }

    @Override
    public Integer length() {
        return size();
    }

    @Override
    public String typeName() {
        return "_GroupTuple";
    }

    @Override
    public String toString() {
        return Repr.repr(meter, pair);
    }
}
