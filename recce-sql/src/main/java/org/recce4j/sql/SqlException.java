package org.recce4j.sql;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.RecceException;

/**
 * Thrown when a profile, a connection or a statement fails. The message never contains a secret of the profile, a bound
 * value or a row; its cause, the driver's exception, might.
 */
public final class SqlException extends RecceException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** For adapters and runners, a host's own included. */
    public SqlException(SqlErrorCode code, String message) {
        this(code, message, null);
    }

    /** For adapters and runners, a host's own included. */
    public SqlException(SqlErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
        this.reason = message;
    }

    /**
     * For failures whose reason is of use without the action. The message is {@code Cannot <action>: <reason>}.
     *
     * @param action what could not be done, such as {@code run the query for the rows of orders}
     * @param reason why, and what to do
     */
    public SqlException(SqlErrorCode code, String action, String reason, @Nullable Throwable cause) {
        super(code, "Cannot " + action + ": " + reason, cause);
        this.reason = reason;
    }

    /** Returns why it failed, without what could not be done; the whole message if the two were not given separately. */
    public String reason() {
        return reason;
    }
}
