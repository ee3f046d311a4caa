package org.recce4j.render.internal;

import org.recce4j.render.Rendering;

/** A node, or an ephemeral model that it reads, could not be rendered. */
final class UnfinishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rendering outcome;

    UnfinishedException(Rendering outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    /** Returns why; never a {@link Rendering.Rendered}. */
    Rendering outcome() {
        return outcome;
    }
}
