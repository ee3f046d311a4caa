package org.recce4j.sql.internal;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** A driver's exception to ours. */
final class Failures {

    /** Where the driver's text is about names and addresses; elsewhere it may quote a row's value. */
    private static final Set<SqlErrorCode> TEXT_IS_SAFE = EnumSet.of(
            SqlErrorCode.TABLE_NOT_FOUND, SqlErrorCode.PERMISSION_DENIED, SqlErrorCode.SYNTAX, SqlErrorCode.CONNECTION);

    private Failures() {}

    static SqlException of(
            String label, SQLException failure, Dialect dialect, Limits limits, @Nullable Cancellation cancellation) {
        SqlErrorCode code = dialect.classify(failure);
        if (cancellation != null && cancellation.isCancelled()) {
            code = SqlErrorCode.CANCELLED;
        }
        return new SqlException(code, "Cannot run " + label + ": " + reason(code, failure, limits), failure);
    }

    static SqlException connecting(String url, SQLException failure) {
        return new SqlException(
                SqlErrorCode.CONNECTION,
                "Cannot connect to " + url + ": " + firstLine(failure)
                        + "; check that it is there, can be read, and is not in use by another program",
                failure);
    }

    private static String reason(SqlErrorCode code, SQLException failure, Limits limits) {
        if (code == SqlErrorCode.CANCELLED) {
            return "it was cancelled";
        }
        if (code == SqlErrorCode.TIMEOUT) {
            return "it ran longer than " + limits.queryTimeout().toSeconds() + " s and was stopped";
        }
        return TEXT_IS_SAFE.contains(code)
                ? firstLine(failure)
                : "the warehouse refused it (SQLState " + failure.getSQLState()
                        + "); its text may hold row values, see the cause";
    }

    /** DuckDB puts a sentence of its own in front and the error on the line after it. */
    private static String firstLine(SQLException failure) {
        String text = Objects.toString(failure.getMessage(), "no reason given");
        int marker = text.indexOf("\nError: ");
        String reason = marker < 0 ? text : text.substring(marker + "\nError: ".length());
        return reason.lines().findFirst().orElse("no reason given");
    }
}
