package org.recce4j.sql;

/** What some warehouses can do and others cannot. A dialect that does not name one is taken not to have it. */
public enum Capability {
    /** Several statements that write rows are kept as a whole or not at all; DDL may commit them. */
    TRANSACTIONS
}
