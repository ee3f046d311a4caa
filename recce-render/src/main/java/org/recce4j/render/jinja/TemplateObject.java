package org.recce4j.render.jinja;

import org.jspecify.annotations.Nullable;

/**
 * A caller's value with attributes or items that templates may read; nothing else of it is reachable. One that is also a
 * {@link java.util.Map}, {@link java.util.List} or {@link Iterable} is gone through and counted as such; one that is also a
 * {@link Jinja.Callable} can be called. It prints as its {@link Object#toString}.
 */
public interface TemplateObject {

    /** What {@link #attribute} and {@link #item} return where there is no such: null is Python's {@code None}. */
    Object MISSING = new Object() {
        @Override
        public String toString() {
            return "missing";
        }
    };

    /**
     * Returns the value of {@code object.name}.
     *
     * @return text, number, boolean, list, map, callable, another object or null; {@link #MISSING} when it has no such
     *     attribute
     */
    default @Nullable Object attribute(String name) {
        return MISSING;
    }

    /**
     * Returns the value of {@code object[key]}.
     *
     * @return as {@link #attribute}
     */
    default @Nullable Object item(@Nullable Object key) {
        return MISSING;
    }

    /** Returns Python's {@code len(object)}, null by default for no length; an object of the length 0 is false. */
    default @Nullable Integer length() {
        return null;
    }

    /** Returns the name that error messages give to the type; the simple name of the class by default. */
    default String typeName() {
        return getClass().getSimpleName();
    }

    /** Returns the type's name with its Python module, such as {@code datetime.date}; {@link #typeName} by default. */
    default String qualifiedTypeName() {
        return typeName();
    }

    /** Returns what it prints inside a list or dict: Python's {@code repr}; {@link Object#toString} by default. */
    default String repr() {
        return toString();
    }
}
