package org.recce4j.sql;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.RecceException;

/**
 * Thrown when a profile, a connection or a statement fails. The message never contains a secret of the profile, a bound
 * value or a row; its cause, the driver's exception, might.
 */
public final class SqlException extends RecceException {

    private static final long serialVersionUID = 1L;

    /** For adapters and runners, a host's own included. */
    public SqlException(SqlErrorCode code, String message) {
        super(code, message);
    }

    /** For adapters and runners, a host's own included. */
    public SqlException(SqlErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
