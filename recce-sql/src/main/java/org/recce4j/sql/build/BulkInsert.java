package org.recce4j.sql.build;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;

/** Writes many rows in the warehouse's fastest way. Stateless and thread-safe. */
@FunctionalInterface
public interface BulkInsert {

    /**
     * Inserts rows, in the connection's transaction where it has one.
     *
     * @param check called between pieces of the work; what it throws stops it
     * @throws SQLException when the driver does
     */
    void insert(Connection connection, BulkTable table, Iterator<? extends BulkRow> rows, Runnable check)
            throws SQLException;
}
