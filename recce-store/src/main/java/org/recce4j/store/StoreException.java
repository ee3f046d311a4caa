package org.recce4j.store;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.RecceException;

/** Thrown when a call of the store fails. If the warehouse fails, an {@code SqlException} is thrown instead. */
public final class StoreException extends RecceException {

    private static final long serialVersionUID = 1L;

    /** For stores, a host's own included. */
    public StoreException(StoreErrorCode code, String message) {
        super(code, message);
    }

    /** For stores, a host's own included. */
    public StoreException(StoreErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
