package org.recce4j.render;

import org.recce4j.model.ErrorCode;
import org.recce4j.model.RecceException;

/** Thrown when a template cannot be rendered to SQL; the message says which and why. */
public final class RenderException extends RecceException {

    private static final long serialVersionUID = 1L;

    /** For implementations of {@link ModelRenderer}. */
    public RenderException(ErrorCode code, String message) {
        super(code, message);
    }
}
