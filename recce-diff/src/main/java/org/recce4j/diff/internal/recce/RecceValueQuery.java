package org.recce4j.diff.internal.recce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.model.Relation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/**
 * The statement of {@code value_diff}: the tables joined fully by a hash of the key, in a column {@code _pk} beside all columns of the
 * table. A column of the model with that name is hidden by it, or ambiguous, as the warehouse has it.
 */
record RecceValueQuery(Dialect dialect, RecceTables tables, RecceValues asked) {

    private static final String HASH = "_pk";

    /** The warehouse's messages name them. */
    private static final String BASE = "a_query";

    private static final String CURRENT = "b_query";
    private static final int COUNTS = 4;

    /** Returns the counts by column; a column that is asked for twice counts twice, one called column_name not at all. */
    Map<String, RecceColumnCounts> read(ResultSet rows) throws SQLException {
        rows.next();
        Map<String, RecceColumnCounts> counts = new LinkedHashMap<>();
        int index = 1;
        for (String column : asked.columns()) {
            boolean isCounted = !column.equalsIgnoreCase("column_name");
            RecceColumnCounts found = isCounted
                    ? new RecceColumnCounts(
                            rows.getLong(index),
                            rows.getLong(index + 1),
                            rows.getLong(index + 2),
                            rows.getLong(index + 3))
                    : RecceColumnCounts.NONE;
            counts.merge(column, found, RecceColumnCounts::plus);
            index += COUNTS;
        }
        return counts;
    }

    String statement() {
        DSLContext build = Sql.builder(dialect);
        List<SelectField<?>> counts = new ArrayList<>();
        asked.columns().forEach(column -> counts.addAll(counts(column)));
        return Sql.text(build.with(side(BASE, tables.base()), side(CURRENT, tables.current()))
                .select(counts)
                .from(DSL.table(DSL.name(BASE)))
                .fullOuterJoin(DSL.table(DSL.name(CURRENT)))
                .on(hash(BASE).eq(hash(CURRENT))));
    }

    private CommonTableExpression<Record> side(String name, Relation relation) {
        Table<Record> table = Sql.table(dialect, relation).as("t");
        return DSL.name(name)
                .as(Sql.builder(dialect)
                        .select(asked.key().hash(Sql.parts(dialect), "t").as(HASH), table.asterisk())
                        .from(table));
    }

    private static List<SelectField<?>> counts(String column) {
        Field<Object> before = Sql.column(BASE, column);
        Field<Object> after = Sql.column(CURRENT, column);
        Condition inBoth = hash(BASE).isNotNull().and(hash(CURRENT).isNotNull());
        Condition bothNull = before.isNull().and(after.isNull());
        Condition differ = before.ne(after)
                .or(before.isNull().and(after.isNotNull()))
                .or(before.isNotNull().and(after.isNull()));
        return List.of(
                countOf(before.eq(after).or(bothNull)),
                countOf(inBoth.and(differ)),
                countOf(hash(BASE).isNull().and(after.isNotNull())),
                countOf(hash(CURRENT).isNull().and(before.isNotNull())));
    }

    private static Field<Integer> countOf(Condition condition) {
        return DSL.count(DSL.when(condition, DSL.inline(1)));
    }

    private static Field<Object> hash(String table) {
        return Sql.column(table, HASH);
    }
}
