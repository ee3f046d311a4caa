package org.recce4j.render.jinja.internal.value;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that can be iterated once, with Python's name for it. */
public final class PythonIterator implements Iterator<@Nullable Object>, ValueHolder {

    private final String typeName;
    private final String name;
    private final Iterator<?> items;
    private Collection<? extends @Nullable Object> held = List.of();

    private PythonIterator(String typeName, String name, Iterator<?> items) {
        this.typeName = typeName;
        this.name = name;
        this.items = items;
    }

    public static PythonIterator generator(String function, Iterator<?> items) {
        return new PythonIterator("generator", "generator object " + function, items);
    }

    public static PythonIterator of(String typeName, Iterator<?> items) {
        return new PythonIterator(typeName, typeName + " object", items);
    }

    /** Records the values that the iterator holds. */
    public PythonIterator holding(Collection<? extends @Nullable Object> values) {
        held = values;
        return this;
    }

    @Override
    public Collection<? extends @Nullable Object> held() {
        return held;
    }

    public String typeName() {
        return typeName;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public @Nullable Object next() {
        return TemplateValues.of(items.next());
    }

    @Override
    public String toString() {
        return "<" + name + " " + Repr.address(this) + ">";
    }
}
