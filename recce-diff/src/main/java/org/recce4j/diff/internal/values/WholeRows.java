package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.diff.result.Samples;
import org.recce4j.model.Json;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Rows;
import org.recce4j.sql.build.Sql;

/** The statements that compare tables without a key: as multisets of whole rows. */
record WholeRows(Dialect dialect, TableRows base, TableRows current, List<ExactPair> columns) {

    /** The columns of {@link #differing} before those of the tables: how often base has the row, and how often current. */
    static final int COUNTS = 2;

    private static final int IN_BASE = 0;
    private static final int IN_CURRENT = 1;
    private static final Field<Long> IN_BASE_COUNT = DSL.field(DSL.name("g", "in_base"), Long.class);
    private static final Field<Long> IN_CURRENT_COUNT = DSL.field(DSL.name("g", "in_current"), Long.class);

    /** One row: rows of base, rows of current, rows that base has more often, rows that current has more often. */
    String counts() {
        return Sql.text(build().select(
                        DSL.sum(IN_BASE_COUNT),
                        DSL.sum(IN_CURRENT_COUNT),
                        excess(IN_BASE_COUNT, IN_CURRENT_COUNT),
                        excess(IN_CURRENT_COUNT, IN_BASE_COUNT))
                .from(grouped(List.of()).asTable("g")));
    }

    /** A row for each row that a side has more often, in order: how often base has it, how often current, then its columns. */
    String differing(int limit) {
        return Sql.text(build().select(shown())
                .from(grouped(values()).asTable("g"))
                .where(IN_BASE_COUNT.ne(IN_CURRENT_COUNT))
                .orderBy(order())
                .limit(DSL.inline(limit)));
    }

    /** As {@link #differing}, the first rows that current has more often, then the first that base has more often. */
    String ofEachSide(int limit) {
        List<Field<?>> numbered = new ArrayList<>(shown());
        Field<Integer> side =
                DSL.when(IN_BASE_COUNT.gt(IN_CURRENT_COUNT), DSL.inline(1)).otherwise(DSL.inline(0));
        numbered.add(DSL.rowNumber().over().partitionBy(side).orderBy(order()).as("number"));
        List<Field<?>> order = new ArrayList<>(List.of(side));
        order.addAll(order());
        return Sql.text(build().select(shown())
                .from(build().select(numbered)
                        .from(grouped(values()).asTable("g"))
                        .where(IN_BASE_COUNT.ne(IN_CURRENT_COUNT))
                        .asTable("g"))
                .where(DSL.field(DSL.name("g", "number"), Integer.class).le(DSL.inline(limit)))
                .orderBy(order));
    }

    private List<Field<?>> shown() {
        List<Field<?>> shown = new ArrayList<>(List.of(IN_BASE_COUNT, IN_CURRENT_COUNT));
        for (int i = 0; i < columns.size(); i++) {
            shown.add(Sql.column("g", "v" + i));
        }
        return shown;
    }

    private List<Field<?>> order() {
        List<Field<?>> order = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Field<Object> value = Sql.column("g", "v" + i);
            order.add(DSL.when(value.isNull(), DSL.inline(1)).otherwise(DSL.inline(0)));
            order.add(value);
        }
        order.addAll(List.of(IN_BASE_COUNT, IN_CURRENT_COUNT));
        return order;
    }

    private Select<?> grouped(List<Field<?>> shown) {
        List<Field<?>> group = new ArrayList<>(List.of(Sql.column("r", "every_row")));
        group.addAll(values());
        List<Field<?>> fields = new ArrayList<>(shown);
        fields.add(countOf(IN_BASE).as("in_base"));
        fields.add(countOf(IN_CURRENT).as("in_current"));
        Select<Record> both =
                side(base, ExactPair::base, IN_BASE).unionAll(side(current, ExactPair::current, IN_CURRENT));
        return build().select(fields).from(both.asTable("r")).groupBy(group);
    }

    private List<Field<?>> values() {
        List<Field<?>> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(Sql.column("r", "v" + i));
        }
        return values;
    }

    private static Field<?> excess(Field<Long> more, Field<Long> less) {
        return DSL.sum(DSL.when(more.gt(less), more.minus(less)).otherwise(DSL.inline(0L)));
    }

    private static Field<Integer> countOf(int side) {
        return DSL.count(DSL.when(Sql.column("r", "side").eq(DSL.inline(side)), DSL.inline(1)));
    }

    private Select<Record> side(TableRows rows, Function<ExactPair, Field<?>> form, int side) {
        List<SelectFieldOrAsterisk> fields = new ArrayList<>();
        fields.add(DSL.inline(side).as("side"));
        fields.add(DSL.inline(1).as("every_row"));
        for (int i = 0; i < columns.size(); i++) {
            fields.add(form.apply(columns.get(i)).as("v" + i));
        }
        return build().select(fields).from(rows.table(dialect).as(ExactPair.TABLE));
    }

    private DSLContext build() {
        return Sql.builder(dialect);
    }

    /** A pair is a row that both have; the sums are NULL if there are no rows. */
    PairedRowCounts read(ResultSet row) throws SQLException {
        row.next();
        long before = row.getLong(1);
        long baseOnly = row.getLong(3);
        return new PairedRowCounts(before, row.getLong(2), before - baseOnly, baseOnly, row.getLong(4), 0, 0);
    }

    List<ColumnPair> pairs() {
        return columns.stream().map(ExactPair::columns).toList();
    }

    List<String> names() {
        return columns.stream().map(column -> column.columns().name()).toList();
    }

    /** Returns the row at which the rows stand. */
    Samples.Row row(Rows rows, List<Json> values) throws SQLException {
        return count(rows, 0) > count(rows, 1)
                ? new Samples.Row(Samples.Kind.REMOVED, values, null, Set.of())
                : new Samples.Row(Samples.Kind.ADDED, null, values, Set.of());
    }

    /** Returns how much more often a side has it. */
    long surplus(Rows rows) throws SQLException {
        return Math.abs(count(rows, 0) - count(rows, 1));
    }

    private static long count(Rows rows, int index) throws SQLException {
        return ((Number) Objects.requireNonNull(rows.value(index))).longValue();
    }
}
