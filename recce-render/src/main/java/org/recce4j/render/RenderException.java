package org.recce4j.render;

import org.recce4j.model.ErrorCode;
import org.recce4j.model.RecceException;

/** A template gave no SQL; the message says which and why. */
public final class RenderException extends RecceException {

    private static final long serialVersionUID = 1L;

    /** For renderers, a host's own included. */
    public RenderException(ErrorCode code, String message) {
        super(code, message);
    }
}
