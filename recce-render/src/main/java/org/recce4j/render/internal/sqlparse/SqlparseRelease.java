package org.recce4j.render.internal.sqlparse;

/**
 * The releases of the Python library sqlparse that split SQL differently, oldest first. dbt pins a range of releases;
 * each constant is the newest one that some dbt version installs.
 */
public enum SqlparseRelease {
    /** For dbt 0.19 and 0.20. */
    V0_3_1,
    /** For dbt 1.1 to 1.4. */
    V0_4_3,
    /** For dbt 0.21, 1.0 and 1.5: a backslash is no escaped backslash in a string, IN is a keyword. */
    V0_4_4,
    /** For dbt 1.10: does not group statements of more than 10,000 tokens. */
    V0_5_4,
    /** For dbt 1.6 to 1.9 and 1.11: knows BEGIN TRANSACTION. */
    V0_5_5,
    /** For dbt 1.12: blocks are nested by their keywords. */
    V0_6_1;

    boolean isAtLeast(SqlparseRelease other) {
        return compareTo(other) >= 0;
    }
}
