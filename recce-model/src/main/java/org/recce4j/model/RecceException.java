package org.recce4j.model;

import org.jspecify.annotations.Nullable;

/**
 * The base of every exception that recce4j throws itself, except {@link IllegalArgumentException} for a wrong argument.
 * The message says what could not be done, why, with which value, and what to do; never a secret or a row.
 */
public abstract class RecceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** For the exceptions of the modules. */
    protected RecceException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** For the exceptions of the modules. */
    protected RecceException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Returns what went wrong, for programs. */
    public final ErrorCode code() {
        return code;
    }
}
