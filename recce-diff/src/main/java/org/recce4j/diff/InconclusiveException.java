package org.recce4j.diff;

import org.recce4j.model.RecceException;

/** Thrown by a check that cannot say whether anything differs; it ends with {@link Verdict#INCONCLUSIVE}. */
public final class InconclusiveException extends RecceException {

    private static final long serialVersionUID = 1L;

    /**
     * For checks, including custom ones.
     *
     * @param reason why it cannot say, for people
     */
    public InconclusiveException(String reason) {
        super(DiffErrorCode.INCONCLUSIVE, reason);
    }
}
