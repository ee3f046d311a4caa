package org.recce4j.diff.internal.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/** A statement that counts the rows of many tables. */
final class TableCountStatement {

    private TableCountStatement() {}

    /** Returns the statements that count tables if none fails. */
    static List<String> all(Dialect dialect, List<TableRows> tables) {
        return TableBatches.of(dialect, tables).stream()
                .map(batch -> of(dialect, batch))
                .toList();
    }

    /** A row for each table: its place in the list, and how many rows it has. */
    static String of(Dialect dialect, List<TableRows> tables) {
        DSLContext builder = Sql.builder(dialect);
        List<Select<Record2<Integer, Integer>>> counts = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            counts.add(
                    builder.select(DSL.inline(i).as("table_number"), DSL.count().as("row_count"))
                            .from(tables.get(i).named(dialect)));
        }
        return Sql.text(counts.stream()
                .reduce((before, next) -> before.unionAll(next))
                .map(Objects::requireNonNull)
                .orElseThrow());
    }
}
