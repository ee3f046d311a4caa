package org.recce4j.sql;

import java.util.List;

/**
 * A query in a form whose values the warehouse's driver can read. Immutable.
 *
 * @param sql the statement to run
 * @param columns the columns of the original query; empty if they are those of the statement
 * @param readers the readers of these columns
 */
public record ReadableQuery(String sql, List<ResultColumn> columns, List<ColumnReader> readers) {

    public ReadableQuery {
        columns = List.copyOf(columns);
        readers = List.copyOf(readers);
        if (columns.size() != readers.size()) {
            throw new IllegalArgumentException(
                    "Cannot read " + columns.size() + " columns with " + readers.size() + " readers");
        }
    }

    /** Returns a query that is run unchanged. */
    public static ReadableQuery unchanged(String sql) {
        return new ReadableQuery(sql, List.of(), List.of());
    }
}
