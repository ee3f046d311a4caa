package org.recce4j.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the value of one column from the current row of a result set. Stateless and thread-safe. */
@FunctionalInterface
public interface ColumnReader {

    /**
     * Returns the value, one of the classes of {@link Rows#value}, or null for NULL.
     *
     * @param index the column, counted from 1 as JDBC does
     * @throws SQLException if the driver throws it
     */
    @Nullable
    Object read(ResultSet rows, int index) throws SQLException;
}
