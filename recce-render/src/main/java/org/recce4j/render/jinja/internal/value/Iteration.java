package org.recce4j.render.jinja.internal.value;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
            return new IndexIterator(list);
        }
        if (value instanceof Map<?, ?> map) {
            return new GuardedIterator(map.keySet(), "dictionary");
        }
        String text = Markup.textOf(value);
        if (text != null) {
            return new CharacterIterator(text);
        }
        if (value instanceof Undefined undefined) {
            undefined.look();
            return new IndexIterator(List.of());
        }
        if (value instanceof Collection<?> items) {
            return new GuardedIterator(items, value instanceof DictView ? "dictionary" : "Set");
        }
        if (value instanceof Iterable<?> items) {
            return PythonIterator.of("iterator", CallerObject.iterator(items::iterator));
        }
        return value instanceof Iterator<?> iterator
                ? PythonIterator.of("iterator", CallerObject.iterator(() -> iterator))
                : null;
    }
}
