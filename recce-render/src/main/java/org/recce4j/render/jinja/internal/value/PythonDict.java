package org.recce4j.render.jinja.internal.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's dict: keys in order of insertion, {@code 1}, {@code 1.0} and {@code True} one key, the first spelling kept. */
public final class PythonDict extends AbstractMap<@Nullable Object, @Nullable Object> {

    /** By {@link HashKeys#key}. */
    private final LinkedHashMap<@Nullable Object, @Nullable Object> values;
    /** The keys whose spelling differs from their entry in {@link #values}. */
    private @Nullable Map<@Nullable Object, @Nullable Object> spellings;

    public PythonDict() {
        values = new LinkedHashMap<>();
    }

    public PythonDict(Map<?, ?> other) {
        values = new LinkedHashMap<>(Math.max(16, other.size() * 2));
        other.forEach(this::put);
    }

    @Override
    public @Nullable Object put(@Nullable Object name, @Nullable Object value) {
        if (name instanceof String) {
            return values.put(name, value);
        }
        Object key = HashKeys.key(name);
        if (key != name && !values.containsKey(key)) {
            if (spellings == null) {
                spellings = new HashMap<>();
            }
            spellings.put(key, name);
        }
        return values.put(key, value);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return values.get(HashKeys.key(name));
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return values.containsKey(HashKeys.key(name));
    }

    @Override
    public @Nullable Object remove(@Nullable Object name) {
        Object key = HashKeys.key(name);
        if (spellings != null) {
            spellings.remove(key);
        }
        return values.remove(key);
    }

    @Override
    public void clear() {
        values.clear();
        spellings = null;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return spellings == null ? values.entrySet() : new Spelled();
    }

    private final class Spelled extends AbstractSet<Map.Entry<@Nullable Object, @Nullable Object>> {
        @Override
        public Iterator<Map.Entry<@Nullable Object, @Nullable Object>> iterator() {
            Iterator<Map.Entry<@Nullable Object, @Nullable Object>> entries =
                    values.entrySet().iterator();
            return new Iterator<>() {
                private @Nullable Object key;

                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public void remove() {
                    entries.remove();
                    if (spellings != null) {
                        spellings.remove(key);
                    }
                }

                @Override
                public Map.Entry<@Nullable Object, @Nullable Object> next() {
                    Map.Entry<@Nullable Object, @Nullable Object> entry = entries.next();
                    key = entry.getKey();
                    return new SimpleImmutableEntry<>(spelling(entry.getKey()), entry.getValue());
                }
            };
        }

        private @Nullable Object spelling(@Nullable Object key) {
            return spellings != null && spellings.containsKey(key) ? spellings.get(key) : key;
        }

        @Override
        public int size() {
            return values.size();
        }
    }
}
