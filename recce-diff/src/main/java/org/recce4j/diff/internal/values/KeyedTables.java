package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.Sql;

/**
 * Both tables as parts of statements. Inside, columns have names of ours ({@code present}, k0, k1, …, v0, v1, …), so that no name of a
 * model's own can get in the way.
 */
record KeyedTables(Dialect dialect, TableRows base, TableRows current, List<ExactPair> key) {

    /** Not NULL in rows that base has, and in those that current has. */
    static final Field<Integer> IN_BASE = DSL.field(DSL.name("b", "present"), Integer.class);

    static final Field<Integer> IN_CURRENT = DSL.field(DSL.name("c", "present"), Integer.class);

    static Field<Object> inBase(String kind, int index) {
        return Sql.column("b", kind + index);
    }

    static Field<Object> inCurrent(String kind, int index) {
        return Sql.column("c", kind + index);
    }

    List<Field<?>> baseKey() {
        return forms(key, ExactPair::base);
    }

    List<Field<?>> currentKey() {
        return forms(key, ExactPair::current);
    }

    private static List<Field<?>> forms(List<ExactPair> pairs, Function<ExactPair, Field<?>> side) {
        return pairs.stream().<Field<?>>map(side).toList();
    }

    Table<Record> baseTable() {
        return base.table(dialect).as(ExactPair.TABLE);
    }

    Table<Record> currentTable() {
        return current.table(dialect).as(ExactPair.TABLE);
    }

    /** Returns the rows of both tables, joined where their keys are equal; rows without a partner are there, too. */
    Table<?> joined(List<ExactPair> values, KeyRows rows) {
        return joined(values, List.of(), rows);
    }

    /**
     * Returns the rows of both tables, joined where their keys are equal.
     *
     * @param shown columns that are there as they are, as r0, r1, …
     */
    Table<?> joined(List<ExactPair> values, List<ColumnPair> shown, KeyRows rows) {
        List<Field<?>> before =
                shown.stream().<Field<?>>map(pair -> column(pair.base())).toList();
        List<Field<?>> after =
                shown.stream().<Field<?>>map(pair -> column(pair.current())).toList();
        return side(baseTable(), baseKey(), forms(values, ExactPair::base), before, rows)
                .asTable("b")
                .fullOuterJoin(side(currentTable(), currentKey(), forms(values, ExactPair::current), after, rows)
                        .asTable("c"))
                .on(sameKey(rows));
    }

    private static Field<Object> column(ResultColumn column) {
        return Sql.column(ExactPair.TABLE, column.name());
    }

    private Select<?> side(
            Table<Record> table, List<Field<?>> keys, List<Field<?>> values, List<Field<?>> shown, KeyRows rows) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        columns.add(DSL.inline(1).as("present"));
        columns.addAll(named("k", keys));
        columns.addAll(named("v", values));
        columns.addAll(named("r", shown));
        return Sql.builder(dialect).select(columns).from(table).where(rows.holds(keys));
    }

    private static List<Field<?>> named(String kind, List<Field<?>> fields) {
        List<Field<?>> named = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            named.add(fields.get(i).as(kind + i));
        }
        return named;
    }

    /** Keys of NULLs alone are joined on what all rows have. */
    private Condition sameKey(KeyRows rows) {
        Condition same = DSL.noCondition();
        boolean none = true;
        for (int i = 0; i < key.size(); i++) {
            if (rows.joins(i)) {
                same = same.and(inBase("k", i).eq(inCurrent("k", i)));
                none = false;
            }
        }
        return none ? IN_BASE.eq(IN_CURRENT) : same;
    }
}
