package org.recce4j.render.jinja.internal.value;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Fails with Python's message if the container changed. */
final class GuardedIterator implements Iterator<@Nullable Object> {
    private final Collection<?> container;
    private final Iterator<?> items;
    private final int size;
    private final String what;

    GuardedIterator(Collection<?> container, String what) {
        this.container = container;
        this.items = container.iterator();
        this.size = container.size();
        this.what = what;
    }

    @Override
    public boolean hasNext() {
        if (container.size() != size) {
            throw changed();
        }
        return items.hasNext();
    }

    @Override
    public @Nullable Object next() {
        try {
            return TemplateValues.of(items.next());
        } catch (ConcurrentModificationException changed) {
            throw changed();
        }
    }

    private PythonException changed() {
        return PythonException.of("RuntimeError", what + " changed size during iteration");
    }
}
