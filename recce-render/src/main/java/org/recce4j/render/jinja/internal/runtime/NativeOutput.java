package org.recce4j.render.jinja.internal.runtime;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Undefined;

/** What a template prints in dbt's native environment: a single part keeps its type. Belongs to one rendering. */
final class NativeOutput {

    private final StringBuilder text;
    private @Nullable Object first;
    private int parts;

    /** The text contains all parts. */
    NativeOutput(StringBuilder text) {
        this.text = text;
    }

    boolean isOf(StringBuilder output) {
        return output == text;
    }

    void add(@Nullable Object value) {
        if (parts == 0) {
            first = value;
        }
        parts++;
    }

    @Nullable
    Object value() {
        if (parts != 1) {
            return text.toString();
        }
        return first instanceof Undefined undefined ? undefined.text() : first;
    }
}
