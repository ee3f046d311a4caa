package org.recce4j.render.internal.table;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.Repr;

/** Python's {@code collections.OrderedDict} (3.11): a dict that prints as one. */
final class OrderedDict extends AbstractMap<@Nullable Object, @Nullable Object> implements TemplateObject {

    private final PythonDict values;

    OrderedDict(PythonDict values) {
        this.values = values;
    }

    @Override
    public @Nullable Object put(@Nullable Object key, @Nullable Object value) {
        return values.put(key, value);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return values.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return values.containsKey(key);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        return values.remove(key);
    }

    @Override
    public Set<Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return values.entrySet();
    }

    @Override
    public String typeName() {
        return "collections.OrderedDict";
    }

    @Override
    public String toString() {
        String pairs = entrySet().stream()
                .map(entry -> "(" + Repr.repr(entry.getKey()) + ", " + Repr.repr(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? "OrderedDict()" : "OrderedDict([" + pairs + "])";
    }
}
