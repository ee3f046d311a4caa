package org.recce4j.diff.internal.query;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/**
 * The statements that compare two queries as sets of rows in which a row may repeat. Inside them the columns have names of ours: e0,
 * e1, … in the form in which they compare exactly, b0, … and c0, … as base and current have them.
 */
final class ComparisonQuery {

    private static final Field<Integer> IS_CURRENT = field("is_current");
    private static final Field<Integer> IN_BASE = field("n_base");
    private static final Field<Integer> IN_CURRENT = field("n_current");
    private static final Field<Integer> BASE_ONLY = field("base_only");
    private static final Field<Integer> CURRENT_ONLY = field("current_only");
    private static final Field<Integer> COPY = field("copy");

    private final DSLContext build;
    private final Dialect dialect;
    private final SideQuery base;
    private final SideQuery current;
    private final List<ComparedColumn> columns;
    private final List<Integer> keys;

    /**
     * @param columns one at least
     * @param keys which of the columns are the key; none if the rows have no key
     */
    ComparisonQuery(
            Dialect dialect, SideQuery base, SideQuery current, List<ComparedColumn> columns, List<Integer> keys) {
        this.build = Sql.builder(dialect);
        this.dialect = dialect;
        this.base = base;
        this.current = current;
        this.columns = List.copyOf(columns);
        this.keys = List.copyOf(keys);
    }

    /** One row: the rows of each side, those of each that the other has not, the keys for which both have such rows,
     * and the keys that repeat on each. */
    String counts() {
        Table<?> byRow = build.select(exact())
                .select(IN_BASE, IN_CURRENT)
                .select(
                        surplus(IN_BASE, IN_CURRENT).as(BASE_ONLY),
                        surplus(IN_CURRENT, IN_BASE).as(CURRENT_ONLY))
                .from(build.select(exact())
                        .select(count(inBase()).as(IN_BASE), count(inCurrent()).as(IN_CURRENT))
                        .from(bothSides(false))
                        .groupBy(exact())
                        .asTable("r"))
                .asTable("s");
        return Sql.text(build.select(
                        sum(IN_BASE),
                        sum(IN_CURRENT),
                        sum(BASE_ONLY),
                        sum(CURRENT_ONLY),
                        count(when(BASE_ONLY.gt(inline(0)).and(CURRENT_ONLY.gt(inline(0))), inline(1))),
                        count(when(IN_BASE.gt(inline(1)), inline(1))),
                        count(when(IN_CURRENT.gt(inline(1)), inline(1))))
                .from(keys.isEmpty() ? byRow : byKey(byRow)));
    }

    private Table<?> byKey(Table<?> byRow) {
        return build.select(
                        sum(IN_BASE).as(IN_BASE),
                        sum(IN_CURRENT).as(IN_CURRENT),
                        sum(BASE_ONLY).as(BASE_ONLY),
                        sum(CURRENT_ONLY).as(CURRENT_ONLY))
                .from(byRow)
                .groupBy(keys.stream().map(key -> field("e" + key)).toList())
                .asTable("k");
    }

    private static Field<Integer> surplus(Field<Integer> here, Field<Integer> there) {
        return when(here.gt(there), here.minus(there)).otherwise(inline(0));
    }

    /** The rows that one side has more often than the other, key by key, base before current: is_current, b0, …, c0, … */
    String rows(int limit) {
        List<Field<?>> side = new ArrayList<>(exact());
        side.add(IS_CURRENT);
        Table<?> counted = build.select(DSL.asterisk())
                .select(
                        count(inBase()).over().partitionBy(exact()).as(IN_BASE),
                        count(inCurrent()).over().partitionBy(exact()).as(IN_CURRENT),
                        rowNumber().over().partitionBy(side).orderBy(IS_CURRENT).as(COPY))
                .from(bothSides(true))
                .asTable("r");
        Condition surplus = IS_CURRENT
                .eq(inline(0))
                .and(COPY.gt(IN_CURRENT))
                .or(IS_CURRENT.eq(inline(1)).and(COPY.gt(IN_BASE)));
        return Sql.text(build.select(IS_CURRENT)
                .select(numbered("b"))
                .select(numbered("c"))
                .from(counted)
                .where(surplus)
                .orderBy(order())
                .limit(inline(limit)));
    }

    private static Field<Integer> inBase() {
        return when(IS_CURRENT.eq(inline(0)), inline(1));
    }

    private static Field<Integer> inCurrent() {
        return when(IS_CURRENT.eq(inline(1)), inline(1));
    }

    private Table<?> bothSides(boolean withValues) {
        return side(base, false, withValues)
                .unionAll(side(current, true, withValues))
                .asTable("u");
    }

    private Select<Record> side(SideQuery query, boolean isCurrent, boolean withValues) {
        List<SelectField<?>> fields = new ArrayList<>();
        fields.add(inline(isCurrent ? 1 : 0).as(IS_CURRENT));
        for (int i = 0; i < columns.size(); i++) {
            ComparedColumn column = columns.get(i);
            fields.add((isCurrent ? column.exact().right() : column.exact().left()).as("e" + i));
        }
        if (withValues) {
            fields.addAll(values(isCurrent));
        }
        String name = isCurrent ? ComparedColumn.CURRENT : ComparedColumn.BASE;
        return build.select(fields)
                .from(Sql.subquery(dialect, query.label(), query.sql()).as(name));
    }

    /** The columns of one side, and NULL for those of the other. */
    private List<Field<?>> values(boolean isCurrent) {
        List<Field<?>> before = new ArrayList<>();
        List<Field<?>> after = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ResultColumnPair pair = columns.get(i).pair();
            Field<?> absent = DSL.field("null");
            before.add((isCurrent
                            ? absent
                            : Sql.column(ComparedColumn.BASE, pair.base().name()))
                    .as("b" + i));
            after.add((isCurrent
                            ? Sql.column(ComparedColumn.CURRENT, pair.current().name())
                            : absent)
                    .as("c" + i));
        }
        before.addAll(after);
        return before;
    }

    private List<Field<?>> order() {
        List<Field<?>> order = new ArrayList<>();
        for (int key : keys) {
            ResultColumnPair pair = columns.get(key).pair();
            if (pair.hasOneType() && isOrdered(pair.base().type())) {
                order.add(DSL.coalesce(field("b" + key), field("c" + key)));
            }
            order.add(field("e" + key));
        }
        order.add(IS_CURRENT);
        IntStream.range(0, columns.size()).filter(i -> !keys.contains(i)).forEach(i -> order.add(field("e" + i)));
        return order;
    }

    private static boolean isOrdered(SqlType type) {
        return !(type instanceof SqlType.Document || type instanceof SqlType.Other);
    }

    private List<Field<?>> exact() {
        return numbered("e");
    }

    private List<Field<?>> numbered(String prefix) {
        List<Field<?>> fields = new ArrayList<>();
        IntStream.range(0, columns.size()).forEach(i -> fields.add(field(prefix + i)));
        return fields;
    }

    private static Field<Integer> field(String name) {
        return DSL.field(DSL.name(name), Integer.class);
    }
}
