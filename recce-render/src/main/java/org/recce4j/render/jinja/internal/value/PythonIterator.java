package org.recce4j.render.jinja.internal.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Something that can be gone through once, under Python's name for it. */
public final class PythonIterator implements Iterator<@Nullable Object> {

    private final String typeName;
    private final String name;
    private final Iterator<?> items;

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

    public String typeName() {
        return typeName;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public @Nullable Object next() {
        return Values.of(items.next());
    }

    @Override
    public String toString() {
        return "<" + name + " at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
    }
}
