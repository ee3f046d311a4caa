package org.recce4j.diff.internal.values;

import static org.recce4j.diff.internal.values.KeyedTables.IN_BASE;
import static org.recce4j.diff.internal.values.KeyedTables.IN_CURRENT;
import static org.recce4j.diff.internal.values.KeyedTables.inBase;
import static org.recce4j.diff.internal.values.KeyedTables.inCurrent;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * The statement that finds the rows that differ, a pair of rows in one.
 *
 * @param nullKeys the rows with NULL in their keys that are joined for themselves
 */
record DetailStatement(
        KeyedTables tables, List<ExactPair> values, List<ColumnPair> shown, List<KeyRows> nullKeys, int limit) {

    /** The columns before those of the tables: whether base has the row, and whether current has it. */
    static final int FLAGS = 2;

    /** A row for each key, in its order: the flags, the shown columns of base, those of current. */
    String text() {
        Select<Record> rows = differing(KeyRows.without(nullKeys));
        for (KeyRows some : nullKeys) {
            rows = rows.unionAll(differing(some));
        }
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(out("in_base"), out("in_current")));
        for (String side : List.of("b", "c")) {
            for (int i = 0; i < shown.size(); i++) {
                columns.add(out(side + i));
            }
        }
        return Sql.text(Sql.builder(tables.dialect())
                .select(columns)
                .from(rows.asTable("d"))
                .orderBy(keyOrder())
                .limit(DSL.inline(limit)));
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
        return Sql.builder(tables.dialect())
                .select(columns)
                .from(tables.joined(values, shown, some))
                .where(differs());
    }

    private Condition differs() {
        BuildDialect dialect = Sql.parts(tables.dialect());
        Condition differs = IN_BASE.isNull().or(IN_CURRENT.isNull());
        for (int i = 0; i < values.size(); i++) {
            differs = differs.or(values.get(i)
                    .same(dialect, inBase("v", i), inCurrent("v", i))
                    .not());
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

    private static Field<Object> out(String name) {
        return Sql.column("d", name);
    }
}
