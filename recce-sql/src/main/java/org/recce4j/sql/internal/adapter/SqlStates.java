package org.recce4j.sql.internal.adapter;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.Objects;
import org.recce4j.sql.SqlErrorCode;

/**
 * What SQLStates mean: ISO/IEC 9075-2 table 38, and those of PostgreSQL (appendix A of its manual), which Redshift and
 * Databricks share.
 */
final class SqlStates {

    private static final Map<String, SqlErrorCode> STATES = Map.ofEntries(
            Map.entry("42P01", SqlErrorCode.TABLE_NOT_FOUND),
            Map.entry("42S02", SqlErrorCode.TABLE_NOT_FOUND),
            Map.entry("42704", SqlErrorCode.TABLE_NOT_FOUND),
            Map.entry("3F000", SqlErrorCode.TABLE_NOT_FOUND),
            Map.entry("3D000", SqlErrorCode.TABLE_NOT_FOUND),
            Map.entry("42501", SqlErrorCode.PERMISSION_DENIED),
            Map.entry("25006", SqlErrorCode.PERMISSION_DENIED),
            Map.entry("57014", SqlErrorCode.TIMEOUT),
            Map.entry("HY008", SqlErrorCode.CANCELLED),
            Map.entry("HYT00", SqlErrorCode.TIMEOUT),
            Map.entry("57P01", SqlErrorCode.CONNECTION),
            Map.entry("57P02", SqlErrorCode.CONNECTION),
            Map.entry("57P03", SqlErrorCode.CONNECTION));

    private static final Map<String, SqlErrorCode> CLASSES = Map.of(
            "08", SqlErrorCode.CONNECTION,
            "28", SqlErrorCode.PERMISSION_DENIED,
            "42", SqlErrorCode.SYNTAX,
            "53", SqlErrorCode.QUOTA,
            "54", SqlErrorCode.QUOTA);

    private SqlStates() {}

    static SqlErrorCode classify(SQLException failure) {
        if (failure instanceof SQLTimeoutException) {
            return SqlErrorCode.TIMEOUT;
        }
        String state = Objects.toString(failure.getSQLState(), "");
        SqlErrorCode code = STATES.get(state);
        if (code == null && state.length() == 5) {
            code = CLASSES.get(state.substring(0, 2));
        }
        return code == null ? SqlErrorCode.OTHER : code;
    }
}
