package org.recce4j.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object: an immutable map that keeps its order in two arrays, without an entry object a field, and finds a
 * name by scanning or, past a few, by a hash index.
 */
final class FieldMap extends AbstractMap<String, Json> {

    private static final int SCANNED = 8;
    private static final int[] NO_INDEX = {};
    private static final int[] DUPLICATES = {};
    private static final String[] NO_NAMES = {};
    private static final Json[] NO_VALUES = {};
    private static final FieldMap EMPTY = new FieldMap(NO_NAMES, NO_VALUES, NO_INDEX);

    private final String[] names;
    private final Json[] values;
    /** Positions plus one by hash, with open addressing; empty when names are scanned. */
    private final int[] index;

    private FieldMap(String[] names, Json[] values, int[] index) {
        this.names = names;
        this.values = values;
        this.index = index;
    }

    static FieldMap copyOf(Map<String, Json> fields) {
        if (fields instanceof FieldMap already) {
            return already;
        }
        String[] names = new String[fields.size()];
        Json[] values = new Json[names.length];
        int i = 0;
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            names[i] = field.getKey();
            values[i++] = field.getValue();
        }
        return names.length == 0 ? EMPTY : new FieldMap(names, values, index(names));
    }

    /** Of a name that stands twice the later value counts, in the place of the first. */
    static FieldMap of(List<String> names, List<Json> values) {
        if (names.isEmpty()) {
            return EMPTY;
        }
        String[] own = names.toArray(NO_NAMES);
        int[] index = index(own);
        return index == DUPLICATES
                ? withoutDuplicates(names, values)
                : new FieldMap(own, values.toArray(NO_VALUES), index);
    }

    private static FieldMap withoutDuplicates(List<String> names, List<Json> values) {
        Map<String, Json> unique = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            unique.put(names.get(i), values.get(i));
        }
        return copyOf(unique);
    }

    /** Returns no index for a few names, and {@link #DUPLICATES} when one stands twice. */
    private static int[] index(String[] names) {
        if (names.length <= SCANNED) {
            return hasDuplicates(names) ? DUPLICATES : NO_INDEX;
        }
        int[] index = new int[Integer.highestOneBit(names.length) * 4];
        for (int i = 0; i < names.length; i++) {
            int slot = slot(names[i], index);
            while (index[slot] != 0) {
                if (names[index[slot] - 1].equals(names[i])) {
                    return DUPLICATES;
                }
                slot = (slot + 1) & (index.length - 1);
            }
            index[slot] = i + 1;
        }
        return index;
    }

    private static boolean hasDuplicates(String[] names) {
        for (int i = 1; i < names.length; i++) {
            for (int before = 0; before < i; before++) {
                if (names[before].equals(names[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int slot(String name, int[] index) {
        int hash = name.hashCode();
        return (hash ^ (hash >>> 16)) & (index.length - 1);
    }

    int find(@Nullable Object key) {
        if (!(key instanceof String name)) {
            return -1;
        }
        if (index.length == 0) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }
        for (int slot = slot(name, index); index[slot] != 0; slot = (slot + 1) & (index.length - 1)) {
            if (names[index[slot] - 1].equals(name)) {
                return index[slot] - 1;
            }
        }
        return -1;
    }

    Json valueAt(int position) {
        return values[position];
    }

    /** Returns the fields at the positions that are not marked. */
    FieldMap without(boolean[] marked) {
        int kept = 0;
        for (int i = 0; i < names.length; i++) {
            kept += marked[i] ? 0 : 1;
        }
        if (kept == 0) {
            return EMPTY;
        }
        String[] keptNames = new String[kept];
        Json[] keptValues = new Json[kept];
        for (int i = 0, to = 0; i < names.length; i++) {
            if (!marked[i]) {
                keptNames[to] = names[i];
                keptValues[to++] = values[i];
            }
        }
        return new FieldMap(keptNames, keptValues, index(keptNames));
    }

    @Override
    public @Nullable Json get(@Nullable Object key) {
        int found = find(key);
        return found < 0 ? null : values[found];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Map.Entry<String, Json>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, Json>> {
        @Override
        public int size() {
            return names.length;
        }

        @Override
        public Iterator<Map.Entry<String, Json>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < names.length;
                }

                @Override
                public Map.Entry<String, Json> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Map.Entry<String, Json> entry = Map.entry(names[next], values[next]);
                    next++;
                    return entry;
                }
            };
        }
    }
}
