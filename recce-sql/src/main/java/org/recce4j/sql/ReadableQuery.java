package org.recce4j.sql;

import java.util.List;

/**
 * A query in the form in which a warehouse's driver can read its values. Immutable.
 *
 * @param sql the statement to run
 * @param columns the columns of the query that was asked for; empty if the statement's own are meant
 * @param readers what reads each of the columns
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

    /** Returns a query that is run as it is. */
    public static ReadableQuery unchanged(String sql) {
        return new ReadableQuery(sql, List.of(), List.of());
    }
}
