package org.recce4j.render.jinja.internal.value;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** By index, as Python iterates over a list: items that are appended meanwhile are included. */
final class IndexIterator implements Iterator<@Nullable Object> {
    private final List<?> list;
    private int next;

    IndexIterator(List<?> list) {
        this.list = list;
    }

    @Override
    public boolean hasNext() {
        return next < list.size();
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return TemplateValues.of(list.get(next++));
    }
}
