package org.recce4j.changes;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.RecceException;

/** A node selection makes no sense, or asks for what is not there. The message holds dbt's words for it. */
public final class SelectionException extends RecceException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * For the selection of nodes.
     *
     * @param position where in the expression, in characters from 0; -1 where it is in no expression
     */
    public SelectionException(ChangesErrorCode code, String message, int position) {
        super(code, message);
        this.position = position;
    }

    /** As the other one, with a cause. */
    public SelectionException(ChangesErrorCode code, String message, int position, @Nullable Throwable cause) {
        super(code, message, cause);
        this.position = position;
    }

    /** Returns where in the expression the error is, in characters from 0; -1 where it is in no expression. */
    public int position() {
        return position;
    }
}
