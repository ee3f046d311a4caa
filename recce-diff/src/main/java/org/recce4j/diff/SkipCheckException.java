package org.recce4j.diff;

import org.recce4j.model.RecceException;

/** Thrown by a check that does not apply to its nodes; it becomes {@link Outcome.Skipped}. */
public final class SkipCheckException extends RecceException {

    private static final long serialVersionUID = 1L;

    private final Outcome.Reason reason;

    /** For checks, including custom ones. */
    public SkipCheckException(Outcome.Reason reason, String detail) {
        super(DiffErrorCode.SKIPPED, detail);
        this.reason = reason;
    }

    /** Returns why the check does not apply. */
    public Outcome.Reason reason() {
        return reason;
    }
}
