package org.recce4j.diff.internal.values;

import org.recce4j.diff.result.ValueDiff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.recce4j.diff.internal.values.ValueDiffCheck.ColumnPair;
import org.recce4j.model.Relation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/**
 * The statements of a value diff. Inside them the model's columns have names of ours (k0, k1, …, v0, v1, …), so that no
 * name of a model's own can get in the way.
 */
final class ValueDiffQuery {

    private static final String PRESENT = "present";

    private final DSLContext build;
    private final Dialect dialect;
    private final Relation base;
    private final Relation current;
    private final List<ColumnPair> keys;
    private final List<ColumnPair> compared;

    ValueDiffQuery(Dialect dialect, Relation base, Relation current, List<ColumnPair> keys, List<ColumnPair> compared) {
        this.build = Sql.builder(dialect);
        this.dialect = dialect;
        this.base = base;
        this.current = current;
        this.keys = keys;
        this.compared = compared;
    }

    /** One row: how many key values repeat in base, how many in current; NULL is a value. */
    String duplicates() {
        return Sql.text(build.select(repeated(base, ColumnPair::base), repeated(current, ColumnPair::current)));
    }

    private Field<?> repeated(Relation relation, Function<ColumnPair, String> side) {
        List<Field<Object>> columns =
                keys.stream().map(key -> column("t", side.apply(key))).toList();
        Table<Record> table = Sql.table(dialect, relation).as("t");
        return DSL.field(build.selectCount()
                .from(build.select(DSL.inline(1).as("one"))
                        .from(table)
                        .groupBy(columns)
                        .having(DSL.count().gt(DSL.inline(1)))
                        .asTable("repeated")));
    }

    /** One row: all keys, those of current alone, those of base alone, then the matches per compared column. */
    String comparison() {
        CommonTableExpression<Record> before = side("b", base, ColumnPair::base);
        CommonTableExpression<Record> after = side("c", current, ColumnPair::current);
        Condition inBase = column("b", PRESENT).isNotNull();
        Condition inCurrent = column("c", PRESENT).isNotNull();
        Condition sameKey = DSL.noCondition();
        for (int i = 0; i < keys.size(); i++) {
            sameKey = sameKey.and(same("k" + i, keys.get(i)));
        }
        List<SelectField<?>> counts = new ArrayList<>();
        counts.add(DSL.count());
        counts.add(countOf(inBase.not()));
        counts.add(countOf(inCurrent.not()));
        for (int i = 0; i < compared.size(); i++) {
            Condition both = inBase.and(inCurrent);
            boolean isKey = keys.contains(compared.get(i));
            counts.add(countOf(isKey ? both : both.and(same("v" + i, compared.get(i)))));
        }
        return Sql.text(build.with(before, after)
                .select(counts)
                .from(DSL.table(DSL.name("b")))
                .fullOuterJoin(DSL.table(DSL.name("c")))
                .on(sameKey));
    }

    private CommonTableExpression<Record> side(String name, Relation relation, Function<ColumnPair, String> side) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        columns.add(DSL.inline(1).as(PRESENT));
        for (int i = 0; i < keys.size(); i++) {
            columns.add(column("t", side.apply(keys.get(i))).as("k" + i));
        }
        for (int i = 0; i < compared.size(); i++) {
            if (!keys.contains(compared.get(i))) {
                columns.add(column("t", side.apply(compared.get(i))).as("v" + i));
            }
        }
        return DSL.name(name)
                .as(build.select(columns).from(Sql.table(dialect, relation).as("t")));
    }

    private static Condition same(String name, ColumnPair pair) {
        Field<Object> before = column("b", name);
        Field<Object> after = column("c", name);
        return pair.comparable()
                ? before.isNotDistinctFrom(after)
                : before.cast(SQLDataType.VARCHAR).isNotDistinctFrom(after.cast(SQLDataType.VARCHAR));
    }

    private static Field<Integer> countOf(Condition condition) {
        return DSL.count(DSL.when(condition, DSL.inline(1)));
    }

    private static Field<Object> column(String table, String name) {
        return Sql.column(table, name);
    }

    Counts read(ResultSet rows) throws SQLException {
        rows.next();
        List<ValueDiff.ColumnMatch> matches = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            matches.add(new ValueDiff.ColumnMatch(compared.get(i).base(), rows.getLong(i + 4)));
        }
        return new Counts(rows.getLong(1), rows.getLong(2), rows.getLong(3), matches);
    }

    record Counts(long total, long added, long removed, List<ValueDiff.ColumnMatch> matches) {}
}
