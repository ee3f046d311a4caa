package org.recce4j.render.internal.context;

import org.recce4j.render.Input;

/** Ends a rendering that reads what was not given. */
public final class MissingInputSignal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Input input;

    MissingInputSignal(Input input, String message) {
        super(message, null, false, false);
        this.input = input;
    }

    /** Returns what it reads. */
    public Input input() {
        return input;
    }
}
