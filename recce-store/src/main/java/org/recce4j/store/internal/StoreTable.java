package org.recce4j.store.internal;

import java.util.ArrayList;
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

    static Builder named(String name) {
        return new Builder(name);
    }

    /** Returns the columns whose values are in the document. */
    List<Column> read() {
        return columns.stream().filter(column -> !column.path().isEmpty()).toList();
    }

    /** Builds a table in the order of the calls; not thread-safe. */
    static final class Builder {
        private final String name;
        private final List<Column> columns = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        Builder key(String column, String... path) {
            return add(column, new SqlType.Text(), true, path);
        }

        Builder position(String column) {
            return add(column, new SqlType.Exact(19, 0), true);
        }

        Builder text(String column, String... path) {
            return add(column, new SqlType.Text(), false, path);
        }

        Builder integer(String column, String... path) {
            return add(column, new SqlType.Exact(19, 0), false, path);
        }

        Builder real(String column, String... path) {
            return add(column, SqlType.Approximate.DOUBLE, false, path);
        }

        Builder moment(String column, String... path) {
            return add(column, new SqlType.Timestamp(true), false, path);
        }

        Builder document(String column, String... path) {
            return add(column, new SqlType.Document(), false, path);
        }

        private Builder add(String column, SqlType type, boolean key, String... path) {
            columns.add(new Column(column, type, key, List.of(path)));
            return this;
        }

        StoreTable build() {
            return new StoreTable(name, List.copyOf(columns));
        }
    }
}
