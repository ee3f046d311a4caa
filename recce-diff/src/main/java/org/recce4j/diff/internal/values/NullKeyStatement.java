package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.recce4j.sql.build.Sql;

/** The statement that finds which columns of the key are NULL together, in both tables. */
record NullKeyStatement(KeyedTables tables) {

    /** A row for each combination that both tables have. */
    String text() {
        Table<?> before = combinations(tables.baseTable(), tables.baseKey()).asTable("b");
        Table<?> after =
                combinations(tables.currentTable(), tables.currentKey()).asTable("c");
        Field<Object> nulls = Sql.column("b", "nulls");
        return Sql.text(Sql.builder(tables.dialect())
                .select(nulls)
                .from(before)
                .join(after)
                .on(nulls.eq(Sql.column("c", "nulls")))
                .orderBy(nulls));
    }

    private Select<?> combinations(Table<Record> table, List<Field<?>> key) {
        return Sql.builder(tables.dialect())
                .selectDistinct(KeyRows.bits(key).as("nulls"))
                .from(table)
                .where(KeyRows.anyNull(key));
    }

    List<KeyRows> read(ResultSet rows) throws SQLException {
        List<KeyRows> found = new ArrayList<>();
        while (rows.next()) {
            found.add(KeyRows.of(rows.getLong(1)));
        }
        return found;
    }
}
