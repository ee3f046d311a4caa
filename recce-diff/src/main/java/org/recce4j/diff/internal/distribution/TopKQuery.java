package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.TopKDiff;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.build.Sql;

/**
 * How often each value of a column is there, in both environments: one statement that groups both tables by value, NULL being
 * one of them. Its rows begin with that of NULL; then come the most frequent values, and each row repeats the totals.
 */
public final class TopKQuery {

    private static final Field<Object> KEY = field(name("k"));
    private static final Field<String> SHOWN = field(name("shown"), String.class);
    private static final Field<BigDecimal> BASE = field(name("base_count"), BigDecimal.class);
    private static final Field<BigDecimal> CURRENT = field(name("current_count"), BigDecimal.class);

    private final SideTable base;
    private final ResultColumn baseColumn;
    private final SideTable current;
    private final ResultColumn currentColumn;
    private final ExactValues keys;
    private final int limit;

    /**
     * @param keys both columns in a form that is equal exactly where their values are
     * @param limit the number of values to show
     */
    public TopKQuery(
            SideTable base,
            ResultColumn baseColumn,
            SideTable current,
            ResultColumn currentColumn,
            ExactValues keys,
            int limit) {
        this.base = base;
        this.baseColumn = baseColumn;
        this.current = current;
        this.currentColumn = currentColumn;
        this.keys = keys;
        this.limit = limit;
    }

    public String statement() {
        Field<BigDecimal> none = inline(BigDecimal.ZERO);
        Field<String> noText =
                DSL.field("cast(null as {0})", String.class, dialect().typeName(new SqlType.Text()));
        Select<?> both = build().select(
                        KEY,
                        SHOWN.as("base_shown"),
                        noText.as("current_shown"),
                        field(name("n"), BigDecimal.class).as(BASE),
                        none.as(CURRENT))
                .from(groups(base, baseColumn, keys.left()))
                .unionAll(build().select(KEY, noText, SHOWN, none, field(name("n"), BigDecimal.class))
                        .from(groups(current, currentColumn, keys.right())));
        Table<?> values = build().select(
                        KEY,
                        coalesce(
                                        max(field(name("current_shown"), String.class)),
                                        max(field(name("base_shown"), String.class)))
                                .as(SHOWN),
                        sum(BASE).as(BASE),
                        sum(CURRENT).as(CURRENT))
                .from(both.asTable("both_sides"))
                .groupBy(KEY)
                .asTable("counted");
        List<SelectField<?>> columns = List.of(
                when(KEY.isNull(), inline(1)).otherwise(inline(0)).as("is_null"),
                SHOWN,
                BASE,
                CURRENT,
                sum(BASE).over().as("base_total"),
                sum(CURRENT).over().as("current_total"),
                count().over().as("groups"),
                sum(when(BASE.ne(CURRENT), inline(1)).otherwise(inline(0)))
                        .over()
                        .as("different"));
        return Sql.text(build().select(columns)
                .from(values)
                .orderBy(field(name("is_null")).desc(), CURRENT.desc(), BASE.desc(), SHOWN)
                .limit(inline(limit + 1)));
    }

    private Table<Record> groups(SideTable side, ResultColumn column, Field<?> key) {
        Table<?> values = build().select(
                        key.as(KEY),
                        dialect()
                                .shown(field(name(column.name())), column.type())
                                .as(SHOWN))
                .from(side.table())
                .asTable("side_values");
        return build().select(List.<SelectField<?>>of(KEY, min(SHOWN).as(SHOWN), count().as("n")))
                .from(values)
                .groupBy(KEY)
                .asTable("side_groups");
    }

    private BuildDialect dialect() {
        return current.dialect();
    }

    private DSLContext build() {
        return Sql.builder(dialect());
    }

    /** Returns the result from the rows of the statement. */
    public TopKDiff read(List<List<@Nullable Object>> rows) {
        List<TopKDiff.Value> values = new ArrayList<>();
        TopKDiff.Counts nulls = new TopKDiff.Counts(0, 0);
        TopKDiff.Counts totals = new TopKDiff.Counts(0, 0);
        long distinct = 0;
        long different = 0;
        for (List<@Nullable Object> row : rows) {
            Values cells = new Values(row);
            boolean isNull = cells.number() == 1;
            String shown = cells.text();
            TopKDiff.Counts counts = new TopKDiff.Counts(cells.number(), cells.number());
            totals = new TopKDiff.Counts(cells.number(), cells.number());
            distinct = cells.number();
            different = cells.number();
            if (isNull) {
                nulls = counts;
            } else if (values.size() < limit) {
                values.add(new TopKDiff.Value(shown == null ? "" : shown, counts));
            }
        }
        boolean hasNull = nulls.base() + nulls.current() > 0;
        return new TopKDiff(currentColumn.name(), values, totals, nulls, hasNull ? distinct - 1 : distinct, different);
    }
}
