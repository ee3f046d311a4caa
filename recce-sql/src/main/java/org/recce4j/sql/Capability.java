package org.recce4j.sql;

/** A feature that some warehouses have and others lack. A dialect that does not name it counts as lacking it. */
public enum Capability {
    /** Several statements that write rows take effect together or not at all; DDL might commit them. */
    TRANSACTIONS
}
