package org.recce4j.sql;

/** The purpose of a session. */
public enum Access {
    /**
     * Queries only: the warehouse is asked to refuse anything else, and opening it creates nothing. See docs/security.md.
     */
    READ,
    /** Writing tables, such as those of the metadata store. */
    WRITE
}
