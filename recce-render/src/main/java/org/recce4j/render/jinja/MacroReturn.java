package org.recce4j.render.jinja;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a {@link Jinja.Callable} to end the innermost macro that was called through {@link TemplateSession#macro}: the call's
 * result is this value, and what the macro has printed is dropped. Macros that a template defines and calls itself, call blocks and
 * loops in between end with it. Outside of such a macro it is a {@link TemplateException}.
 */
public final class MacroReturn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object value;

    /** Carries the value of the call: text, number, boolean, list, map, {@link TemplateObject}, callable or null. */
    public MacroReturn(@Nullable Object value) {
        super("return was called outside of a macro", null, false, false);
        this.value = value;
    }

    /** Returns the value of the call. */
    public @Nullable Object value() {
        return value;
    }
}
