package org.recce4j.render.jinja.internal.value;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Python's set; it keeps the order of insertion, where Python's order depends on the process. */
public final class PythonSet extends AbstractSet<@Nullable Object> {

    private final PythonDict members = new PythonDict();

    public static PythonSet of(Iterator<?> items) {
        PythonSet set = new PythonSet();
        while (items.hasNext()) {
            set.add(items.next());
        }
        return set;
    }

    @Override
    public boolean add(@Nullable Object member) {
        return !contains(member) && members.put(member, true) == null;
    }

    @Override
    public boolean contains(@Nullable Object member) {
        return members.containsKey(member);
    }

    @Override
    public boolean remove(@Nullable Object member) {
        return Objects.equals(members.remove(member), true);
    }

    @Override
    public void clear() {
        members.clear();
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return members.keySet().iterator();
    }

    @Override
    public int size() {
        return members.size();
    }
}
