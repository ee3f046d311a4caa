package org.recce4j.sql.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.SqlErrorCode;

/** What a failed statement may have left behind, where that is not certainly nothing. */
@FunctionalInterface
interface Aftermath {

    /** Nobody answered, or the answer does not tell. */
    Set<SqlErrorCode> UNKNOWN = Set.of(
            SqlErrorCode.CONNECTION,
            SqlErrorCode.TIMEOUT,
            SqlErrorCode.CANCELLED,
            SqlErrorCode.QUOTA,
            SqlErrorCode.OTHER);

    /** Returns the end of a message; null if nothing is left. */
    @Nullable
    String of(SqlErrorCode code);

    /** Returns that of a query: what it did in a read-only transaction is undone. */
    static Aftermath ofQuery(SessionQuery<?> query) {
        return code -> query.isReadOnly() || !UNKNOWN.contains(code)
                ? null
                : "whether it had an effect is unknown, for this warehouse has no read-only transactions";
    }

    /** Returns that of work in a transaction: an answer to the commit, such as a conflict, says that nothing was kept. */
    static Aftermath ofTransaction(Transaction<?> transaction) {
        return code -> transaction.isCommitting() && UNKNOWN.contains(code) && code != SqlErrorCode.OTHER
                ? "whether its changes were kept is unknown"
                : null;
    }

    /** Returns that of work on a warehouse without transactions. */
    static Aftermath ofStatements() {
        return code -> "what it changed before is kept";
    }
}
