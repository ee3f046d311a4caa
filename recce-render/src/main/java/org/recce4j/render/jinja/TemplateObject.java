package org.recce4j.render.jinja;

import org.jspecify.annotations.Nullable;

/**
 * A caller's object whose attributes and items templates can read; they can reach nothing else of it. If it is also a {@link
 * java.util.Map}, {@link java.util.List} or {@link Iterable}, templates can iterate over it; if it is also a {@link
 * Jinja.Callable}, they can call it. It prints as its {@link Object#toString}, and can be a key of a dict by its {@link Object#equals}.
 */
public interface TemplateObject {

    /** Returned by {@link #attribute} and {@link #item} if there is none; null is Python's {@code None}. */
    Object MISSING = new Object() {
        @Override
        public String toString() {
            return "missing";
        }
    };

    /**
     * Returns the value of {@code object.name}.
     *
     * @return text, number, boolean, list, map, callable, another object or null; {@link #MISSING} if it has no such attribute
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

    /** Returns Python's {@code len(object)}; null, the default, if it has none. An object of length 0 is false. */
    default @Nullable Integer length() {
        return null;
    }

    /** Returns the type's name in error messages; the simple name of the class by default. */
    default String typeName() {
        return getClass().getSimpleName();
    }

    /** Returns the type's name with its Python module, such as {@code datetime.date}; {@link #typeName} by default. */
    default String qualifiedTypeName() {
        return typeName();
    }

    /** Returns its text inside a list or dict, Python's {@code repr}; {@link Object#toString} by default. */
    default String repr() {
        return toString();
    }
}
