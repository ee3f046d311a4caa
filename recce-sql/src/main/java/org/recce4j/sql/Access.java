package org.recce4j.sql;

/** What a connection is for. */
public enum Access {
    /** Queries only: the warehouse is asked to refuse anything else, and nothing is created by opening it. */
    READ,
    /** Tables are written, such as those of the metadata store. */
    WRITE
}
