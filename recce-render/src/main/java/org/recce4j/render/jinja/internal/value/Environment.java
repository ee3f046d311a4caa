package org.recce4j.render.jinja.internal.value;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;

/** What operators, filters and methods need from the rendering in which they run. */
public interface Environment {

    Meter meter();

    /** Returns an undefined value of the rendering's kind, with its own message. */
    Undefined undefined(String hint);

    /** Returns an undefined value of the rendering's kind: {@code object} has no such attribute or item. */
    Undefined undefinedPart(@Nullable Object object, @Nullable Object name);

    /** {@code object.name}: Jinja2's {@code Environment.getattr}. */
    @Nullable
    Object attribute(@Nullable Object object, String name);

    /** {@code object[key]}: Jinja2's {@code Environment.getitem}. */
    @Nullable
    Object item(@Nullable Object object, @Nullable Object key);

    /** Whether the object itself, not its items, has this attribute. */
    boolean hasAttribute(@Nullable Object object, String name);

    @Nullable
    Object call(@Nullable Object callable, Arguments arguments);

    @Nullable
    Object filter(@Nullable Object name, @Nullable Object value, Arguments arguments);

    boolean test(@Nullable Object name, @Nullable Object value, Arguments arguments);

    boolean hasFilter(String name);

    boolean hasTest(String name);
}
