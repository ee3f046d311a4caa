package org.recce4j.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads one column's value from the row that a result set stands on. Stateless and thread-safe. */
@FunctionalInterface
public interface ColumnReader {

    /**
     * Returns the value, one of the classes of {@link Rows#value}, or null for NULL.
     *
     * @param index the column, counted from 1 as JDBC does
     * @throws SQLException when the driver does
     */
    @Nullable
    Object read(ResultSet rows, int index) throws SQLException;
}
