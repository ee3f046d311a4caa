package org.recce4j.render.jinja.internal.value;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** Iteration, length, membership and look-up over every container. */
public final class Containers {

    private Containers() {}

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

    /** By index, as Python goes through a list: what is appended meanwhile comes too. */
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

    /** Tells in Python's words that the container changed. */
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

    /** Python's {@code len(value)}; null when it has none. */
    public static @Nullable Integer lengthOrNull(@Nullable Object value) {
        String text = Markup.textOf(value);
        if (text != null) {
            return UnicodeText.length(text);
        }
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        if (value instanceof Undefined undefined) {
            undefined.look();
            return 0;
        }
        return value instanceof TemplateObject object ? CallerObject.length(object) : null;
    }

    public static int length(@Nullable Object value) {
        Integer length = lengthOrNull(value);
        if (length == null) {
            throw PythonException.typeError("object of type '" + TemplateValues.typeName(value) + "' has no len()");
        }
        return length;
    }

    /** Python's {@code item in container}. */
    public static boolean contains(Meter meter, @Nullable Object container, @Nullable Object item) {
        String text = Markup.textOf(container);
        if (text != null) {
            String part = Markup.textOf(item);
            if (part == null) {
                throw PythonException.typeError(
                        "'in <string>' requires string as left operand, not " + TemplateValues.typeName(item));
            }
            return new Search(part).find(meter, text, 0) >= 0;
        }
        if (container instanceof Map<?, ?> map) {
            return hasKey(meter, map, item);
        }
        if (container instanceof PythonSet set) {
            Equality.chargeKey(meter, item);
            return set.contains(item);
        }
        if (container instanceof DictView view && view.isSetLike()) {
            return view.holds(meter, item);
        }
        Iterator<@Nullable Object> items = iteratorOrNull(container);
        if (items == null) {
            throw PythonException.typeError(
                    "argument of type '" + TemplateValues.typeName(container) + "' is not iterable");
        }
        while (items.hasNext()) {
            meter.step();
            if (Equality.same(meter, items.next(), item)) {
                return true;
            }
        }
        return false;
    }

    public static boolean hasKey(Meter meter, Map<?, ?> map, @Nullable Object key) {
        Equality.chargeKey(meter, key);
        if (map instanceof PythonDict) {
            return map.containsKey(key);
        }
        if (key instanceof String text) {
            return ofText(map, text) != TemplateObject.MISSING;
        }
        return findEntry(meter, map, key) != null;
    }

    /** The value of a text that is a key; {@link TemplateObject#MISSING} when it is none. */
    static @Nullable Object ofText(Map<?, ?> map, String key) {
        try {
            Object value = map.get(key);
            return value != null || map.containsKey(key) ? TemplateValues.of(value) : TemplateObject.MISSING;
        } catch (ClassCastException sortedOtherwise) {
            // a sorted map whose keys are not texts
            return TemplateObject.MISSING;
        }
    }

    /** The value of a key; null when there is none. */
    public static @Nullable Object value(Meter meter, Map<?, ?> map, @Nullable Object key) {
        Equality.chargeKey(meter, key);
        if (map instanceof PythonDict) {
            return TemplateValues.of(map.get(key));
        }
        if (key instanceof String text) {
            Object value = ofText(map, text);
            return value == TemplateObject.MISSING ? null : value;
        }
        Map.Entry<?, ?> entry = findEntry(meter, map, key);
        return entry == null ? null : TemplateValues.of(entry.getValue());
    }

    /** The key as the map itself has it: a caller's may be an Integer; the key as it is when there is none. */
    public static @Nullable Object ownKey(Meter meter, Map<?, ?> map, @Nullable Object key) {
        Map.Entry<?, ?> entry = map instanceof PythonDict || key instanceof String ? null : findEntry(meter, map, key);
        return entry == null ? key : entry.getKey();
    }

    /** The member as the set itself has it, as {@link #ownKey}. */
    public static @Nullable Object ownMember(Meter meter, Set<?> set, @Nullable Object member) {
        if (!(set instanceof PythonSet)) {
            for (Object own : set) {
                meter.step();
                if (Equality.same(meter, own, member)) {
                    return own;
                }
            }
        }
        return member;
    }

    /** A caller's map may have keys that are equal for Python alone, such as an Integer. */
    private static Map.@Nullable Entry<?, ?> findEntry(Meter meter, Map<?, ?> map, @Nullable Object key) {
        Object wanted = Equality.key(key);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            meter.step();
            if (Equality.same(meter, entry.getKey(), wanted)) {
                return entry;
            }
        }
        return null;
    }
}
