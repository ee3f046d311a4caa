package org.recce4j.store;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.RecceException;

/** The store could not do what was asked; what the warehouse refuses is an {@code SqlException} instead. */
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
