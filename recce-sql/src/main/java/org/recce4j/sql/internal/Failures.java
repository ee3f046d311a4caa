package org.recce4j.sql.internal;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.internal.profile.Redaction;

/** A driver's exception to ours; an action is what could not be done, such as {@code run the query}. */
final class Failures {

    /** Where the driver's text is about names and addresses; elsewhere it may quote a row's value. */
    private static final Set<SqlErrorCode> TEXT_IS_SAFE = Set.of(
            SqlErrorCode.TABLE_NOT_FOUND,
            SqlErrorCode.PERMISSION_DENIED,
            SqlErrorCode.SYNTAX,
            SqlErrorCode.CONNECTION,
            SqlErrorCode.QUOTA);

    /** What the engine puts in front of its sentence. */
    private static final Pattern MARK = Pattern.compile("^([A-Z][A-Za-z ]* Error|ERROR): ");

    private static final String CLOSED = ": the warehouse was closed; open it again";

    private Failures() {}

    static SqlException of(
            String action,
            SQLException failure,
            Dialect dialect,
            Deadline deadline,
            @Nullable Cancellation cancellation,
            Aftermath aftermath) {
        boolean interrupted = failure.getCause() instanceof InterruptedException;
        if (interrupted || (cancellation != null && cancellation.isCancelled())) {
            return new SqlException(SqlErrorCode.CANCELLED, "Cannot " + action + ": it was cancelled", failure);
        }
        SqlErrorCode code = dialect.classify(failure);
        if (code == SqlErrorCode.CANCELLED && deadline.isOver()) {
            code = SqlErrorCode.TIMEOUT;
        }
        String text = "Cannot " + action + ": " + reason(code, failure, deadline)
                + after(aftermath.of(code))
                + after(dialect.remedy(failure));
        return new SqlException(code, text, SafeFailure.of(failure, Redaction::message));
    }

    private static String after(@Nullable String text) {
        return text == null ? "" : "; " + text;
    }

    static SqlException timedOut(String action, Deadline deadline) {
        return new SqlException(SqlErrorCode.TIMEOUT, "Cannot " + action + ": " + deadline.exceeded());
    }

    static SqlException cancelled(String action) {
        return new SqlException(SqlErrorCode.CANCELLED, "Cannot " + action + ": it was cancelled");
    }

    static SqlException closed(String action) {
        return new SqlException(SqlErrorCode.CONNECTION, "Cannot " + action + CLOSED);
    }

    static SqlException closed(String action, SQLException cause) {
        return new SqlException(SqlErrorCode.CONNECTION, "Cannot " + action + CLOSED, cause);
    }

    static SqlException connecting(JdbcTarget target, SQLException failure, FileWait wait) {
        Dialect dialect = wait.dialect();
        if (wait.waiting().cancellation().isCancelled()) {
            return new SqlException(
                    SqlErrorCode.CANCELLED, "Cannot connect to " + target.place() + ": it was cancelled", failure);
        }
        boolean refused = dialect.classify(failure) == SqlErrorCode.PERMISSION_DENIED;
        String held = wait.advice(failure);
        String remedy = held == null ? dialect.remedy(failure) : held;
        String advice = remedy != null
                ? remedy
                : refused
                        ? "check the user and what it may do"
                        : "check that the server runs and can be reached, and its host and port";
        return new SqlException(
                refused ? SqlErrorCode.PERMISSION_DENIED : SqlErrorCode.CONNECTION,
                "Cannot connect to " + target.place() + ": "
                        + target.withoutSecrets(withoutFullStop(firstLine(failure))) + "; " + advice,
                failure);
    }

    static SqlException closing(SQLException failure) {
        return new SqlException(SqlErrorCode.CONNECTION, "Cannot close the connection", failure);
    }

    private static String reason(SqlErrorCode code, SQLException failure, Deadline deadline) {
        if (code == SqlErrorCode.TIMEOUT) {
            return deadline.isOver()
                    ? deadline.exceeded()
                    : "the warehouse stopped it; its own time limit might have been reached";
        }
        if (code == SqlErrorCode.CANCELLED) {
            return "somebody cancelled it on the warehouse";
        }
        if (!TEXT_IS_SAFE.contains(code)) {
            return FailureKind.of(failure)
                    + "; the warehouse's own text might contain row values: it is in the cause of"
                    + " this error, which --stacktrace prints";
        }
        String text = Redaction.message(firstLine(failure));
        return code == SqlErrorCode.TABLE_NOT_FOUND
                ? "a table, view or schema does not exist ("
                        + MARK.matcher(text).replaceFirst("")
                        + "); build it, or check the database, the schema and the target of the profile"
                : text;
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** DuckDB puts a sentence of its own in front and the error on the line after it. */
    private static String firstLine(SQLException failure) {
        return reasonAlone(Objects.toString(failure.getMessage(), "no reason given"));
    }

    /** Returns the first line of a driver's text that tells the reason. */
    static String reasonAlone(String text) {
        int marker = text.indexOf("\nError: ");
        String reason = marker < 0 ? text : text.substring(marker + "\nError: ".length());
        return reason.lines().findFirst().orElse("no reason given");
    }
}
