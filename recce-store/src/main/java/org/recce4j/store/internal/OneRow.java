package org.recce4j.store.internal;

import org.recce4j.sql.QueryRunner;

/** Reads the one row of a query to the end of the result: Redshift's driver cancels what is closed before, which takes long. */
final class OneRow {

    private OneRow() {}

    /**
     * Returns a reader of a result.
     *
     * @param row reads the row, on which the result stands
     * @param none what is returned when there is no row
     */
    static <T> QueryRunner.ResultReader<T> of(QueryRunner.ResultReader<T> row, T none) {
        return rows -> {
            T read = none;
            while (rows.next()) {
                read = row.read(rows);
            }
            return read;
        };
    }
}
