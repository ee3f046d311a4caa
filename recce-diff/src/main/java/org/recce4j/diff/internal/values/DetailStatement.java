package org.recce4j.diff.internal.values;

import static org.recce4j.diff.internal.values.KeyedTables.IN_BASE;
import static org.recce4j.diff.internal.values.KeyedTables.IN_CURRENT;
import static org.recce4j.diff.internal.values.KeyedTables.inBase;
import static org.recce4j.diff.internal.values.KeyedTables.inCurrent;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.Sql;

/**
 * The statements that find the rows that differ, a pair of rows in one: two flags, the shown columns of base, those of current, then
 * marks of the columns that differ.
 *
 * @param nullKeys the rows with NULL in their keys that are joined for themselves
 */
record DetailStatement(KeyedTables tables, List<ExactPair> values, List<ColumnPair> shown, List<KeyRows> nullKeys) {

    /** The columns before those of the tables: whether base has the row, and whether current has it. */
    static final int FLAGS = 2;

    /** The columns whose marks are one number: as many bits as a number has that every warehouse can add. */
    static final int MARKS_AT_ONCE = KeyRows.MAX_COLUMNS;

    private static final Field<Integer> NUMBER = DSL.field(DSL.name("d", "number"), Integer.class);

    /** The first rows by key. */
    String first(int limit) {
        return Sql.text(build().select(columns())
                .from(rows().asTable("d"))
                .orderBy(keyOrder())
                .limit(DSL.inline(limit)));
    }

    /** The first rows by key of those that both sides have, of those that only current has, and of those that only base has. */
    String ofEachKind(int limit) {
        List<Field<?>> numbered = new ArrayList<>(columns());
        for (int i = 0; i < tables.key().size(); i++) {
            numbered.add(out("k" + i));
        }
        numbered.add(DSL.rowNumber()
                .over()
                .partitionBy(out("in_base"), out("in_current"))
                .orderBy(keyOrder())
                .as("number"));
        List<OrderField<?>> order = new ArrayList<>(List.of(kind()));
        order.addAll(keyOrder());
        return Sql.text(build().select(columns())
                .from(build().select(numbered).from(rows().asTable("d")).asTable("d"))
                .where(NUMBER.le(DSL.inline(limit)))
                .orderBy(order));
    }

    /** One row: how many rows that both sides have differ. */
    String countOfChanged() {
        return Sql.text(build().selectCount()
                .from(rows().asTable("d"))
                .where(out("in_base").isNotNull().and(out("in_current").isNotNull())));
    }

    private List<Field<?>> columns() {
        List<Field<?>> columns = new ArrayList<>(List.of(out("in_base"), out("in_current")));
        for (String side : List.of("b", "c")) {
            for (int i = 0; i < shown.size(); i++) {
                columns.add(out(side + i));
            }
        }
        for (int part = 0; part * MARKS_AT_ONCE < values.size(); part++) {
            columns.add(out("m" + part));
        }
        return columns;
    }

    private Select<Record> rows() {
        Select<Record> rows = differing(KeyRows.without(nullKeys));
        for (KeyRows some : nullKeys) {
            rows = rows.unionAll(differing(some));
        }
        return rows;
    }

    private Select<Record> differing(KeyRows some) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        columns.add(IN_BASE.as("in_base"));
        columns.add(IN_CURRENT.as("in_current"));
        for (int i = 0; i < tables.key().size(); i++) {
            columns.add(DSL.coalesce(inBase("k", i), inCurrent("k", i)).as("k" + i));
        }
        for (int i = 0; i < shown.size(); i++) {
            columns.add(inBase("r", i).as("b" + i));
        }
        for (int i = 0; i < shown.size(); i++) {
            columns.add(inCurrent("r", i).as("c" + i));
        }
        for (int from = 0; from < values.size(); from += MARKS_AT_ONCE) {
            columns.add(
                    marks(from, Math.min(values.size(), from + MARKS_AT_ONCE)).as("m" + from / MARKS_AT_ONCE));
        }
        return build().select(columns).from(tables.joined(values, shown, some)).where(differs());
    }

    /** A bit for each column that differs. */
    private Field<Long> marks(int from, int to) {
        Field<Long> marks = DSL.inline(0L);
        for (int i = from; i < to; i++) {
            marks = marks.plus(DSL.when(same(i), DSL.inline(0L)).otherwise(DSL.inline(1L << (i - from))));
        }
        return marks;
    }

    private Condition same(int value) {
        return values.get(value).same(Sql.parts(tables.dialect()), inBase("v", value), inCurrent("v", value));
    }

    private DSLContext build() {
        return Sql.builder(tables.dialect());
    }

    private Condition differs() {
        Condition differs = IN_BASE.isNull().or(IN_CURRENT.isNull());
        for (int i = 0; i < values.size(); i++) {
            differs = differs.or(same(i).not());
        }
        return differs;
    }

    /** NULL comes last everywhere. */
    private List<SortField<?>> keyOrder() {
        List<SortField<?>> order = new ArrayList<>();
        for (int i = 0; i < tables.key().size(); i++) {
            Field<Object> key = out("k" + i);
            order.add(DSL.when(key.isNull(), DSL.inline(1))
                    .otherwise(DSL.inline(0))
                    .asc());
            order.add(key.asc());
        }
        return order;
    }

    /** In the order of the kinds. */
    private static Field<Integer> kind() {
        return DSL.when(out("in_base").isNull(), DSL.inline(1))
                .when(out("in_current").isNull(), DSL.inline(2))
                .otherwise(DSL.inline(0));
    }

    private static Field<Object> out(String name) {
        return Sql.column("d", name);
    }
}
