package org.recce4j.render.internal.relation;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonObject;

/**
 * A mapping from the names of its attributes to their values that cannot be gone through: dbt's {@code FakeAPIObject} (dbt-adapters
 * 1.24, {@code contracts/relation.py}).
 */
abstract class AttributeMapping extends AbstractMap<Object, @Nullable Object> implements PythonObject {

    @Override
    public final @Nullable Object get(@Nullable Object key) {
        Object value = key instanceof String name ? attribute(name) : MISSING;
        return value == MISSING ? null : value;
    }

    @Override
    public final boolean containsKey(@Nullable Object key) {
        return key instanceof String name && attribute(name) != MISSING;
    }

    /** It is true, whatever its attributes are. */
    @Override
    public final boolean isEmpty() {
        return false;
    }

    /** Returns {@code object.get(key, standard)}. */
    final @Nullable Object get(@Nullable Object key, @Nullable Object standard) {
        return containsKey(key) ? get(key) : standard;
    }

    @Override
    public final Set<Map.Entry<Object, @Nullable Object>> entrySet() {
        throw PythonException.of(
                "DataclassNotDictError",
                "The object (\"" + this + "\") was used as a dictionary. This capability has been removed from objects"
                        + " of this type.");
    }

    @Override
    public abstract boolean equals(@Nullable Object other);

    @Override
    public abstract int hashCode();

    @Override
    public abstract String toString();
}
