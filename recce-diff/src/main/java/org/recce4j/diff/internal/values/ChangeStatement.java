package org.recce4j.diff.internal.values;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.diff.result.FrequentChange.Kind;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/**
 * The statement that counts what the changes of some columns have in common. It joins once: each row that differs is then repeated for
 * each column and kind of change, and what the row has of them is counted.
 *
 * @param nullKeys the rows with NULL in their keys that are joined for themselves
 */
record ChangeStatement(KeyedTables tables, List<ChangedColumn> columns, List<KeyRows> nullKeys) {

    private static final Field<Integer> PART = DSL.field(DSL.name("p", "n"), Integer.class);

    /** Returns what is counted, in the order of the numbers in the result. */
    List<ChangePart> parts() {
        List<ChangePart> parts = new ArrayList<>();
        columns.forEach(column -> column.kinds().forEach(kind -> parts.add(new ChangePart(column, kind))));
        return parts;
    }

    /** The most frequent ones of each part: its number, what they have in common (two values, or a label), the number of rows. */
    String text(int most) {
        Field<Integer> part = DSL.field(DSL.name("g", "n"), Integer.class);
        Field<String> label = DSL.field(DSL.name("g", "label"), String.class);
        Field<String> value = DSL.field(DSL.name("g", "after"), String.class);
        Field<Long> rows = DSL.field(DSL.name("g", "row_count"), Long.class);
        Field<Integer> rank = DSL.field(DSL.name("g", "rank_of_change"), Integer.class);
        return Sql.text(build().select(part, label, value, rows)
                .from(build().select(
                                part,
                                label,
                                value,
                                rows,
                                DSL.rowNumber()
                                        .over()
                                        .partitionBy(part)
                                        .orderBy(rows.desc(), nullLast(label), label, nullLast(value), value)
                                        .as("rank_of_change"))
                        .from(counted().asTable("g"))
                        .where(rows.gt(inline(1L)))
                        .asTable("g"))
                .where(rank.le(inline(most)))
                .orderBy(part, rank));
    }

    private static Field<Integer> nullLast(Field<String> value) {
        return when(value.isNull(), inline(1)).otherwise(inline(0));
    }

    private Select<?> counted() {
        Field<Integer> part = DSL.field(DSL.name("f", "n"), Integer.class);
        Field<String> label = DSL.field(DSL.name("f", "label"), String.class);
        Field<String> value = DSL.field(DSL.name("f", "after"), String.class);
        return build().select(
                        part,
                        DSL.min(label).as("label"),
                        DSL.min(value).as("after"),
                        DSL.count().as("row_count"))
                .from(labelled().asTable("f"))
                .where(label.isNotNull().or(value.isNotNull()))
                .groupBy(part, exact(label), exact(value));
    }

    private Field<?> exact(Field<String> text) {
        return Sql.parts(tables.dialect()).exact(text, new SqlType.Text());
    }

    private Select<?> labelled() {
        List<Field<String>> labels = new ArrayList<>();
        List<Field<String>> values = new ArrayList<>();
        List<Condition> changed = new ArrayList<>();
        Field<String> none = DSL.field(
                "cast(null as {0})", String.class, Sql.parts(tables.dialect()).typeName(new SqlType.Text()));
        for (ChangedColumn column : columns) {
            labels.addAll(column.labels());
            column.kinds().forEach(kind -> {
                values.add(kind == Kind.VALUE ? column.shownAfter() : none);
                changed.add(column.isChanged());
            });
        }
        Field<Integer> isChanged = chosen(changed.stream()
                .<Field<Integer>>map(condition -> when(condition, inline(1)).otherwise(inline(0)))
                .toList());
        return build().select(
                        PART.as("n"), chosen(labels).as("label"), chosen(values).as("after"))
                .from(differing().asTable("d"))
                .crossJoin(numbers(labels.size()))
                .where(isChanged.eq(inline(1)));
    }

    private static <T> Field<T> chosen(List<Field<T>> fields) {
        CaseConditionStep<T> chosen = when(PART.eq(inline(0)), fields.get(0));
        for (int i = 1; i < fields.size(); i++) {
            chosen = chosen.when(PART.eq(inline(i)), fields.get(i));
        }
        return chosen;
    }

    private Table<?> numbers(int count) {
        Select<Record1<Integer>> numbers = build().select(inline(0).as("n"));
        for (int i = 1; i < count; i++) {
            numbers = numbers.unionAll(build().select(inline(i)));
        }
        return numbers.asTable("p");
    }

    private Select<Record> differing() {
        Select<Record> rows = differing(KeyRows.without(nullKeys));
        for (KeyRows some : nullKeys) {
            rows = rows.unionAll(differing(some));
        }
        return rows;
    }

    private Select<Record> differing(KeyRows some) {
        List<SelectFieldOrAsterisk> fields = new ArrayList<>();
        Condition differs = DSL.noCondition();
        for (ChangedColumn column : columns) {
            fields.addAll(column.values());
            differs = differs.or(column.differs());
        }
        List<ExactPair> values = columns.stream().map(ChangedColumn::pair).toList();
        return build().select(fields)
                .from(tables.joined(
                        values, values.stream().map(ExactPair::columns).toList(), some))
                .where(KeyedTables.IN_BASE
                        .isNotNull()
                        .and(KeyedTables.IN_CURRENT.isNotNull())
                        .and(differs));
    }

    private DSLContext build() {
        return Sql.builder(tables.dialect());
    }
}
