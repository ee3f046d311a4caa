package org.recce4j.sql.internal;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A driver's exception as it may be logged: its texts, and those of its causes, repeat no secret. */
final class SafeFailure {

    private SafeFailure() {}

    /**
     * Returns the exception itself if it repeats no secret, else a copy with the same code, state and stack trace.
     *
     * @param hide hides the secrets of a text
     */
    static SQLException of(SQLException failure, UnaryOperator<String> hide) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return isSafe(failure, hide, seen) ? failure : copy(failure, hide);
    }

    private static boolean isSafe(@Nullable Throwable failure, UnaryOperator<String> hide, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!isSafe(suppressed, hide, seen)) {
                return false;
            }
        }
        String text = failure.toString();
        return hide.apply(text).equals(text)
                && isSafe(failure.getCause(), hide, seen)
                && (!(failure instanceof SQLException sql) || isSafe(sql.getNextException(), hide, seen));
    }

    private static SQLException copy(SQLException failure, UnaryOperator<String> hide) {
        String message = hide.apply(Objects.toString(failure.getMessage(), ""));
        SQLException copy = failure instanceof SQLTimeoutException
                ? new SQLTimeoutException(message, failure.getSQLState(), failure.getErrorCode())
                : new SQLException(message, failure.getSQLState(), failure.getErrorCode());
        copy.setStackTrace(failure.getStackTrace());
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(failure);
        Throwable last = copy;
        for (Throwable cause = failure.getCause(); cause != null && seen.add(cause); cause = cause.getCause()) {
            Throwable next = new SQLException(hide.apply(cause.toString()));
            next.setStackTrace(cause.getStackTrace());
            last.initCause(next);
            last = next;
        }
        return copy;
    }
}
