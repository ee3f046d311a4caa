package org.recce4j.render.internal.project;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A dict of a template whose values are made when they are read first. A change by the template stays within its rendering. Not
 * thread-safe.
 */
public final class LazyDict extends AbstractMap<Object, @Nullable Object> {

    private final Map<Object, @Nullable Object> values = new LinkedHashMap<>();

    /** Adds a value that is made when it is read. */
    public LazyDict with(String name, Supplier<@Nullable Object> value) {
        values.put(name, new Unmade(value));
        return this;
    }

    private record Unmade(Supplier<@Nullable Object> value) {}

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Object value = values.get(name);
        if (value instanceof Unmade unmade) {
            value = unmade.value().get();
            values.put(name, value);
        }
        return value;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return values.containsKey(name);
    }

    @Override
    public @Nullable Object put(Object name, @Nullable Object value) {
        Object before = get(name);
        values.put(name, value);
        return before;
    }

    @Override
    public @Nullable Object remove(@Nullable Object name) {
        Object before = get(name);
        values.remove(name);
        return before;
    }

    @Override
    public Set<Map.Entry<Object, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Object, @Nullable Object>> iterator() {
                values.keySet().forEach(LazyDict.this::get);
                return values.entrySet().iterator();
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }
}
