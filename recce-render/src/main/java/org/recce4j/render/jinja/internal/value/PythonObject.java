package org.recce4j.render.jinja.internal.value;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** A value of the engine that supports Python's operators. */
public interface PythonObject extends TemplateObject {

    default boolean isTrue() {
        return true;
    }

    /**
     * {@code this operator other}, or {@code other operator this} when reflected; {@link TemplateObject#MISSING} when it does
     * not know how.
     */
    default @Nullable Object binary(String operator, @Nullable Object other, boolean reflected) {
        return MISSING;
    }

    /** Negative, zero or positive; null when the two have no order. */
    default @Nullable Integer order(@Nullable Object other) {
        return null;
    }
}
