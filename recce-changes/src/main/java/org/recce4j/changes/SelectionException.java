package org.recce4j.changes;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.RecceException;

/** Thrown when a node selection is invalid, or needs something that does not exist. The message contains dbt's wording. */
public final class SelectionException extends RecceException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * For the selection of nodes.
     *
     * @param position the position in the expression, in characters from 0; -1 if the error is not in an expression
     */
    public SelectionException(ChangesErrorCode code, String message, int position) {
        super(code, message);
        this.position = position;
    }

    /** For the selection of nodes, with a cause. */
    public SelectionException(ChangesErrorCode code, String message, int position, @Nullable Throwable cause) {
        super(code, message, cause);
        this.position = position;
    }

    /** Returns the position of the error in the expression, in characters from 0; -1 if it is not in an expression. */
    public int position() {
        return position;
    }
}
