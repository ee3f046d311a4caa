package org.recce4j.changes;

import org.recce4j.model.RecceException;

/** Thrown when two states cannot be compared. */
public final class ChangesException extends RecceException {

    private static final long serialVersionUID = 1L;

    /** For detectors, a host's own included. */
    public ChangesException(ChangesErrorCode code, String message) {
        super(code, message);
    }
}
