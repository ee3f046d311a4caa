package org.recce4j.sql.build;

import java.util.List;
import org.recce4j.sql.SqlType;

/**
 * A table that takes many rows.
 *
 * @param schema its schema
 * @param name its name
 * @param columns all of its columns, in their order
 */
public record BulkTable(String schema, String name, List<Column> columns) {

    public BulkTable {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the table.
     *
     * @param name its name
     * @param type its type
     */
    public record Column(String name, SqlType type) {}
}
