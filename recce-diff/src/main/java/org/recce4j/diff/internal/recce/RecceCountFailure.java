package org.recce4j.diff.internal.recce;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.recce4j.diff.CheckContext;
import org.recce4j.model.Relation;
import org.recce4j.sql.SqlException;

/** What Recce says of a table that could not be counted, by words of the warehouse's text. */
final class RecceCountFailure {

    private static final List<String> FORBIDDEN =
            List.of("NOT AUTHORIZED", "PERMISSION DENIED", "ACCESS DENIED", "INSUFFICIENT PRIVILEGES");

    private static final List<String> MISSING = List.of(
            "DOES NOT EXIST",
            "42S02",
            "42P01",
            "TABLE OR VIEW NOT FOUND",
            "RELATION DOES NOT EXIST",
            "OBJECT DOES NOT EXIST",
            "INVALID OBJECT NAME");

    private RecceCountFailure() {}

    static RecceCount of(CheckContext.Side side, Relation relation, SqlException failure) {
        String table = "'" + side.runner().dialect().qualified(relation) + "'";
        String said = said(failure).toUpperCase(Locale.ROOT);
        if (FORBIDDEN.stream().anyMatch(said::contains)) {
            return new RecceCount(
                    null,
                    "permission_denied",
                    "Permission denied accessing table " + table + " in " + side.name() + " database.");
        }
        if (MISSING.stream().anyMatch(said::contains)) {
            return new RecceCount(
                    null,
                    "table_not_found",
                    "Table " + table + " not found in " + side.name()
                            + " database. The model is defined in the dbt manifest but the table doesn't exist. This may"
                            + " indicate stale dbt artifacts or an environment configuration issue.");
        }
        throw failure;
    }

    private static String said(SqlException failure) {
        Throwable cause = failure.getCause();
        return Objects.toString(cause == null ? failure.getMessage() : cause.getMessage(), "");
    }
}
