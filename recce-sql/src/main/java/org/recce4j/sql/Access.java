package org.recce4j.sql;

/** What a connection is for. */
public enum Access {
    /** Queries only: the warehouse is asked to refuse anything else, and opening it creates nothing. See docs/security.md. */
    READ,
    /** Tables are written, such as those of the metadata store. */
    WRITE
}
