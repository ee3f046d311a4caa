package org.recce4j.sql.build;

import org.jspecify.annotations.Nullable;

/** A row for a table. */
@FunctionalInterface
public interface BulkRow {

    /**
     * Returns the value for a column of the table: a String, Long, Double or OffsetDateTime, null for NULL.
     *
     * @param column the column's index from 0
     */
    @Nullable
    Object value(int column);
}
