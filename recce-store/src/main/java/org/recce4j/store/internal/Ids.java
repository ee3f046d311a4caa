package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Select;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.Sql;

/** Many ids in statements, as many to each as every warehouse takes. */
final class Ids {

    /** 67 characters each. */
    private static final int CHUNK = 1_000;

    private Ids() {}

    /** Returns those of the ids that a table has in a column. */
    static List<String> in(
            QueryRunner queries, StoreNames names, StoreTable table, String column, Collection<String> ids) {
        List<String> found = new ArrayList<>();
        chunks(ids, chunk -> {
            Select<?> select = Sql.builder(queries.dialect())
                    .selectDistinct(names.text(column))
                    .from(names.table(table))
                    .where(names.text(column).in(chunk));
            found.addAll(read(queries, "what is stored already", select));
        });
        return found;
    }

    /** Returns the first column of a query. */
    static List<String> read(QueryRunner queries, String label, Select<?> select) {
        return queries.query(label, Sql.text(select), rows -> {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        });
    }

    static void chunks(Collection<String> ids, Consumer<List<String>> each) {
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            each.accept(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }
}
