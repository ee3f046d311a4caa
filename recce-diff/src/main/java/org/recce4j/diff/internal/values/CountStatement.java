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
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.Sql;

/** The statement that joins both tables once and counts rows and values. */
record CountStatement(KeyedTables tables, List<ExactPair> values, List<ExactPair> candidates, KeyRows rows) {

    private static final int ROW_COUNTS = 7;
    private static final int COUNTS_OF_A_COLUMN = 3;

    CountStatement(KeyedTables tables, List<ExactPair> values, KeyRows rows) {
        this(tables, values, List.of(), rows);
    }

    /**
     * One row: counts of rows, then for each column how many values are the same, NULL in base alone, NULL in current alone; for each
     * pair of columns that might be renamed how its values agree; at last, how many keys the rows without a partner have.
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
            counts.addAll(counts(values.get(i), inBase("v", i), inCurrent("v", i)));
        }
        for (int i = 0; i < candidates.size(); i++) {
            counts.addAll(agreement(inBase("v", values.size() + i), inCurrent("v", values.size() + i)));
        }
        keysAlone().ifPresent(counts::add);
        return Sql.text(build().select(counts).from(tables.joined(all(), rows)));
    }

    /**
     * Of a row that is on one side only, one of both marks is NULL, and not counted. The order is for speed: most values are the same,
     * and few are NULL.
     */
    private static List<SelectField<?>> counts(ExactPair pair, Field<Object> before, Field<Object> after) {
        return List.of(
                DSL.count(DSL.when(pair.equal(before, after), DSL.inline(1))
                        .when(before.isNull().and(after.isNull()), IN_BASE.plus(IN_CURRENT))),
                DSL.count(DSL.when(before.isNull(), DSL.when(after.isNotNull(), IN_BASE))),
                DSL.count(DSL.when(after.isNull(), DSL.when(before.isNotNull(), IN_CURRENT))));
    }

    private List<ExactPair> all() {
        return Stream.concat(values.stream(), candidates.stream()).toList();
    }

    private static List<SelectField<?>> agreement(Field<Object> before, Field<Object> after) {
        Field<Object> equal = DSL.when(before.eq(after), before);
        return List.of(
                DSL.count(DSL.when(before.eq(after), DSL.inline(1))),
                DSL.count(DSL.when(before.isNull().and(after.isNull()), IN_BASE.plus(IN_CURRENT))),
                DSL.when(DSL.min(equal).lt(DSL.max(equal)), DSL.inline(1)).otherwise(DSL.inline(0)));
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
        PairedRowCounts counted = new PairedRowCounts(
                row.getLong(2),
                row.getLong(3),
                row.getLong(1) - baseOnly - currentOnly,
                baseOnly,
                currentOnly,
                row.getLong(6),
                row.getLong(7));
        List<PairedValueCounts> columns = new ArrayList<>();
        int next = ROW_COUNTS + 1;
        for (int i = 0; i < values.size(); i++, next += COUNTS_OF_A_COLUMN) {
            columns.add(new PairedValueCounts(row.getLong(next), row.getLong(next + 1), row.getLong(next + 2)));
        }
        List<Agreement> agreements = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++, next += COUNTS_OF_A_COLUMN) {
            agreements.add(new Agreement(row.getLong(next), row.getLong(next + 1), row.getLong(next + 2)));
        }
        OptionalLong keys = keysAlone().isEmpty() ? OptionalLong.empty() : OptionalLong.of(row.getLong(next));
        return new Counts(counted, keys, columns, agreements);
    }
}
