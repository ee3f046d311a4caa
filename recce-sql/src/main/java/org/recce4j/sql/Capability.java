package org.recce4j.sql;

/** What some warehouses can do and others cannot. A dialect that does not name one is taken not to have it. */
public enum Capability {
    /** {@code full outer join} on null-safe equality. */
    FULL_OUTER_JOIN,
    /** {@code is not distinct from}. */
    IS_DISTINCT_FROM,
    /** Several statements that write rows are kept as a whole or not at all; DDL may commit them. */
    TRANSACTIONS,
    /** {@code qualify}. */
    QUALIFY,
    /** {@code except all}. */
    EXCEPT_ALL,
    /** A function that counts distinct values approximately. */
    APPROXIMATE_COUNT_DISTINCT
}
