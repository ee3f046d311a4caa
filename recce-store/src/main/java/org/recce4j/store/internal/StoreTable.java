package org.recce4j.store.internal;

import java.util.List;
import org.recce4j.sql.SqlType;

/**
 * A table of the store as data.
 *
 * @param name its name
 * @param columns its columns in order
 */
record StoreTable(String name, List<Column> columns) {

    /**
     * A column, and where its value is in the document that a row is made of.
     *
     * @param name its name
     * @param type what it holds; a document is kept as text, and shown as a document by the views
     * @param key whether it is part of the primary key
     * @param path the names of the fields that lead to the value; none where it is not in the document
     */
    record Column(String name, SqlType type, boolean key, List<String> path) {}

    static StoreTableBuilder named(String name) {
        return new StoreTableBuilder(name);
    }

    /** Returns the columns whose values are in the document. */
    List<Column> read() {
        return columns.stream().filter(column -> !column.path().isEmpty()).toList();
    }
}
