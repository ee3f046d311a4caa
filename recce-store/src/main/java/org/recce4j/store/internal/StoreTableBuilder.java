package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.sql.SqlType;

/** Builds a table in the order of the calls; not thread-safe. */
final class StoreTableBuilder {
    private final String name;
    private final List<StoreTable.Column> columns = new ArrayList<>();

    StoreTableBuilder(String name) {
        this.name = name;
    }

    StoreTableBuilder key(String column, String... path) {
        return add(column, new SqlType.Text(), true, path);
    }

    StoreTableBuilder position(String column) {
        return add(column, new SqlType.Exact(19, 0), true);
    }

    StoreTableBuilder text(String column, String... path) {
        return add(column, new SqlType.Text(), false, path);
    }

    StoreTableBuilder integer(String column, String... path) {
        return add(column, new SqlType.Exact(19, 0), false, path);
    }

    StoreTableBuilder real(String column, String... path) {
        return add(column, SqlType.Approximate.DOUBLE, false, path);
    }

    StoreTableBuilder moment(String column, String... path) {
        return add(column, new SqlType.Timestamp(true), false, path);
    }

    StoreTableBuilder document(String column, String... path) {
        return add(column, new SqlType.Document(), false, path);
    }

    private StoreTableBuilder add(String column, SqlType type, boolean key, String... path) {
        columns.add(new StoreTable.Column(column, type, key, List.of(path)));
        return this;
    }

    StoreTable build() {
        return new StoreTable(name, List.copyOf(columns));
    }
}
