package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.Sql;

/**
 * How many rows two tables have.
 *
 * @param base in base
 * @param current in current
 * @param baseNullKeys in base, with NULL in their keys
 * @param currentNullKeys in current, with NULL in their keys
 */
record TableSizes(long base, long current, long baseNullKeys, long currentNullKeys) {

    /** One row: the four numbers. */
    static String statement(KeyedTables tables) {
        List<SelectField<?>> sizes = List.of(
                size(tables, tables.baseTable(), DSL.noCondition()),
                size(tables, tables.currentTable(), DSL.noCondition()),
                nullKeys(tables, tables.baseTable(), tables.baseKey()),
                nullKeys(tables, tables.currentTable(), tables.currentKey()));
        return Sql.text(Sql.builder(tables.dialect()).select(sizes));
    }

    private static Field<?> nullKeys(KeyedTables tables, Table<Record> table, List<Field<?>> key) {
        return key.isEmpty() ? DSL.inline(0) : size(tables, table, KeyRows.anyNull(key));
    }

    static Field<?> size(KeyedTables tables, Table<Record> table, Condition rows) {
        return DSL.field(Sql.builder(tables.dialect()).selectCount().from(table).where(rows));
    }

    static TableSizes read(ResultSet row) throws SQLException {
        row.next();
        return new TableSizes(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    /** Returns the counts if as many rows as possible have a partner. */
    PairedRowCounts mostPairs() {
        long pairs = Math.min(base, current);
        return new PairedRowCounts(base, current, pairs, base - pairs, current - pairs, baseNullKeys, currentNullKeys);
    }

    /** Returns the counts of rows that are all equal. */
    PairedRowCounts allPairs() {
        return new PairedRowCounts(base, current, base, 0, 0, baseNullKeys, currentNullKeys);
    }
}
