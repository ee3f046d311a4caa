package org.recce4j.diff.internal.values;

import static org.recce4j.diff.internal.values.KeyedTables.IN_BASE;
import static org.recce4j.diff.internal.values.KeyedTables.IN_CURRENT;
import static org.recce4j.diff.internal.values.KeyedTables.inBase;
import static org.recce4j.diff.internal.values.KeyedTables.inCurrent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.Sql;

/** The statement that joins both tables once and counts rows and values. */
record CountStatement(KeyedTables tables, List<ExactPair> values, KeyRows rows) {

    private static final int ROW_COUNTS = 7;
    private static final int COUNTS_OF_A_COLUMN = 3;

    /**
     * One row: counts of rows, then for each column how many values are the same, NULL in base alone, NULL in current alone; at last, how
     * many keys the rows without a partner have.
     */
    String text() {
        List<SelectField<?>> counts = new ArrayList<>();
        counts.add(DSL.count());
        counts.add(size(tables.baseTable(), tables.baseKey()));
        counts.add(size(tables.currentTable(), tables.currentKey()));
        counts.add(countOf(IN_CURRENT.isNull()));
        counts.add(countOf(IN_BASE.isNull()));
        counts.add(countOf(IN_CURRENT.isNull().and(anyNull(KeyedTables::inBase))));
        counts.add(countOf(IN_BASE.isNull().and(anyNull(KeyedTables::inCurrent))));
        for (int i = 0; i < values.size(); i++) {
            counts.addAll(counts(inBase("v", i), inCurrent("v", i)));
        }
        keysAlone().ifPresent(counts::add);
        return Sql.text(build().select(counts).from(tables.joined(values, rows)));
    }

    /**
     * Of a row that is on one side only, one of both marks is NULL, and not counted. The order is for speed: most values are the same,
     * and few are NULL.
     */
    private List<SelectField<?>> counts(Field<Object> before, Field<Object> after) {
        return List.of(
                DSL.count(DSL.when(before.eq(after), DSL.inline(1))
                        .when(before.isNull().and(after.isNull()), IN_BASE.plus(IN_CURRENT))),
                DSL.count(DSL.when(before.isNull(), DSL.when(after.isNotNull(), IN_BASE))),
                DSL.count(DSL.when(after.isNull(), DSL.when(before.isNotNull(), IN_CURRENT))));
    }

    /** Empty if this warehouse counts them by {@link RepeatStatements#withoutPartner}. */
    Optional<Field<Long>> keysAlone() {
        List<Field<?>> key = new ArrayList<>(List.of(IN_BASE));
        for (int i = 0; i < tables.key().size(); i++) {
            key.add(inBase("k", i));
            key.add(inCurrent("k", i));
        }
        return Sql.parts(tables.dialect())
                .countDistinctRows(key, IN_BASE.isNull().or(IN_CURRENT.isNull()));
    }

    private Field<?> size(Table<Record> table, List<Field<?>> key) {
        return DSL.field(build().selectCount().from(table).where(rows.holds(key)));
    }

    private Condition anyNull(BiFunction<String, Integer, Field<Object>> side) {
        Condition any = DSL.noCondition();
        for (int i = 0; i < tables.key().size(); i++) {
            any = any.or(side.apply("k", i).isNull());
        }
        return any;
    }

    private static Field<Integer> countOf(Condition condition) {
        return DSL.count(DSL.when(condition, DSL.inline(1)));
    }

    private DSLContext build() {
        return Sql.builder(tables.dialect());
    }

    Counts read(ResultSet row) throws SQLException {
        row.next();
        long baseOnly = row.getLong(4);
        long currentOnly = row.getLong(5);
        Counts.Rows counted = new Counts.Rows(
                row.getLong(2),
                row.getLong(3),
                row.getLong(1) - baseOnly - currentOnly,
                baseOnly,
                currentOnly,
                row.getLong(6),
                row.getLong(7));
        List<Counts.Values> columns = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int first = ROW_COUNTS + i * COUNTS_OF_A_COLUMN + 1;
            columns.add(new Counts.Values(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2)));
        }
        OptionalLong keys = keysAlone().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(row.getLong(ROW_COUNTS + values.size() * COUNTS_OF_A_COLUMN + 1));
        return new Counts(counted, keys, columns);
    }
}
