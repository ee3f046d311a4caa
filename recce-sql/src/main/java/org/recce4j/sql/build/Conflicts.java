package org.recce4j.sql.build;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How warehouses say that another transaction was faster; most by their text, for want of a code. */
final class Conflicts {

    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03");

    private static final List<String> TEXTS = List.of(
            // DuckDB
            "Conflict on update",
            "Conflict on tuple deletion",
            "Catalog write-write conflict",
            "write-write conflict",
            // Redshift
            "Serializable isolation violation",
            // Snowflake
            "was aborted because the number of waiters for this lock exceeds",
            "has locked table",
            // BigQuery
            "Could not serialize access to table",
            "due to concurrent update",
            // Delta
            "Concurrent",
            "DELTA_CONCURRENT");

    private Conflicts() {}

    static boolean isConflict(SQLException failure) {
        String text = Objects.toString(failure.getMessage(), "");
        return STATES.contains(Objects.toString(failure.getSQLState(), ""))
                || TEXTS.stream().anyMatch(text::contains);
    }
}
