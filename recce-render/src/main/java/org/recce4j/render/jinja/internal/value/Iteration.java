package org.recce4j.render.jinja.internal.value;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Iteration over every container. */
public final class Iteration {

    private Iteration() {}

    /**
     * Python's {@code iter(value)}.
     *
     * @throws PythonException TypeError when it cannot be gone through
     */
    public static Iterator<@Nullable Object> iterate(@Nullable Object value) {
        Iterator<@Nullable Object> items = iteratorOrNull(value);
        if (items == null) {
            throw PythonException.typeError("'" + TemplateValues.typeName(value) + "' object is not iterable");
        }
        return items;
    }

    /** {@link #iterate} without the error. */
    public static @Nullable Iterator<@Nullable Object> iteratorOrNull(@Nullable Object value) {
        if (value instanceof PythonIterator iterator) {
            return iterator;
        }
        if (value instanceof List<?> list) {
            return new ListIterator(list);
        }
        if (value instanceof Map<?, ?> map) {
            return new Guarded(map.keySet(), "dictionary");
        }
        String text = Markup.textOf(value);
        if (text != null) {
            return new CharacterIterator(text);
        }
        if (value instanceof Undefined undefined) {
            undefined.look();
            return new ListIterator(List.of());
        }
        if (value instanceof Collection<?> items) {
            return new Guarded(items, value instanceof DictView ? "dictionary" : "Set");
        }
        if (value instanceof Iterable<?> items) {
            return PythonIterator.of("iterator", CallerObject.iterator(items::iterator));
        }
        return value instanceof Iterator<?> iterator
                ? PythonIterator.of("iterator", CallerObject.iterator(() -> iterator))
                : null;
    }

    /** By index, as Python iterates over a list: items that are appended meanwhile are included. */
    private static final class ListIterator implements Iterator<@Nullable Object> {
        private final List<?> list;
        private int next;

        ListIterator(List<?> list) {
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

    /** A text, a code point at a time. */
    private static final class CharacterIterator implements Iterator<@Nullable Object> {
        private final String text;
        private int next;

        CharacterIterator(String text) {
            this.text = text;
        }

        @Override
        public boolean hasNext() {
            return next < text.length();
        }

        @Override
        public @Nullable Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int start = next;
            next += Character.charCount(text.codePointAt(start));
            return text.substring(start, next);
        }
    }

    /** Fails with Python's message if the container changed. */
    private static final class Guarded implements Iterator<@Nullable Object> {
        private final Collection<?> container;
        private final Iterator<?> items;
        private final int size;
        private final String what;

        Guarded(Collection<?> container, String what) {
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
}
