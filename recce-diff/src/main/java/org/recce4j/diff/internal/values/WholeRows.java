package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.recce4j.model.Relation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/** The statement that compares tables without a key: as multisets of whole rows. */
record WholeRows(Dialect dialect, Relation base, Relation current, List<ExactPair> columns) {

    private static final int IN_BASE = 0;
    private static final int IN_CURRENT = 1;

    /** One row: rows of base, rows of current, rows that base has more often, rows that current has more often. */
    String text() {
        List<Field<?>> row = new ArrayList<>(List.of(Sql.column("r", "every_row")));
        for (int i = 0; i < columns.size(); i++) {
            row.add(Sql.column("r", "v" + i));
        }
        Select<Record> both =
                side(base, ExactPair::base, IN_BASE).unionAll(side(current, ExactPair::current, IN_CURRENT));
        Select<?> counted = build().select(countOf(IN_BASE).as("in_base"), countOf(IN_CURRENT).as("in_current"))
                .from(both.asTable("r"))
                .groupBy(row);
        Field<Long> before = DSL.field(DSL.name("g", "in_base"), Long.class);
        Field<Long> after = DSL.field(DSL.name("g", "in_current"), Long.class);
        return Sql.text(build().select(DSL.sum(before), DSL.sum(after), excess(before, after), excess(after, before))
                .from(counted.asTable("g")));
    }

    private static Field<?> excess(Field<Long> more, Field<Long> less) {
        return DSL.sum(DSL.when(more.gt(less), more.minus(less)).otherwise(DSL.inline(0L)));
    }

    private static Field<Integer> countOf(int side) {
        return DSL.count(DSL.when(Sql.column("r", "side").eq(DSL.inline(side)), DSL.inline(1)));
    }

    private Select<Record> side(Relation relation, Function<ExactPair, Field<?>> form, int side) {
        List<SelectFieldOrAsterisk> fields = new ArrayList<>();
        fields.add(DSL.inline(side).as("side"));
        fields.add(DSL.inline(1).as("every_row"));
        for (int i = 0; i < columns.size(); i++) {
            fields.add(form.apply(columns.get(i)).as("v" + i));
        }
        return build().select(fields).from(Sql.table(dialect, relation).as(ExactPair.TABLE));
    }

    private DSLContext build() {
        return Sql.builder(dialect);
    }

    /** A pair is a row that both have; the sums are NULL if there are no rows. */
    Counts.Rows read(ResultSet row) throws SQLException {
        row.next();
        long before = row.getLong(1);
        long baseOnly = row.getLong(3);
        return new Counts.Rows(before, row.getLong(2), before - baseOnly, baseOnly, row.getLong(4), 0, 0);
    }
}
