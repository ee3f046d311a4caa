package org.recce4j.diff;

import org.recce4j.model.RecceException;

/** A check could not be made or carried out; inside a run it becomes {@link Outcome.Failed}. */
public final class DiffException extends RecceException {

    private static final long serialVersionUID = 1L;

    /** For checks, a host's own included. */
    public DiffException(DiffErrorCode code, String message) {
        super(code, message, null);
    }
}
