package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.FrameTypes;
import org.recce4j.diff.result.Scope;
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

    private static final Field<Long> BASE = field(name("base_count"), Long.class);
    private static final Field<Long> CURRENT = field(name("current_count"), Long.class);

    private final SideTable base;
    private final ResultColumn baseColumn;
    private final SideTable current;
    private final ResultColumn currentColumn;
    private final ExactValues keys;
    private final int limit;

    private TopKQuery(
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

    /**
     * Returns the query; empty if the warehouse cannot compare the types of the two columns exactly.
     *
     * @param limit the number of values to show
     */
    public static Optional<TopKQuery> of(
            SideTable base, ResultColumn baseColumn, SideTable current, ResultColumn currentColumn, int limit) {
        SqlType left = type(baseColumn, currentColumn);
        SqlType right = type(currentColumn, baseColumn);
        BuildDialect dialect = current.dialect();
        return dialect.exact(value(dialect, baseColumn, left), left, value(dialect, currentColumn, right), right)
                .map(keys -> new TopKQuery(base, baseColumn, current, currentColumn, keys, limit));
    }

    /** A column without a type has nothing but NULL, which any type has. */
    private static SqlType type(ResultColumn column, ResultColumn other) {
        if (!FrameTypes.isUntyped(column)) {
            return column.type();
        }
        return FrameTypes.isUntyped(other) ? SqlType.Exact.BIGINT : other.type();
    }

    private static Field<?> value(BuildDialect dialect, ResultColumn column, SqlType type) {
        return FrameTypes.isUntyped(column) ? dialect.literal(null, type) : field(name(column.name()));
    }

    public String statement() {
        Field<Long> none = inline(0L);
        Field<String> noText =
                DSL.field("cast(null as {0})", String.class, dialect().typeName(new SqlType.Text()));
        Select<?> both = build().select(
                        ValueGroups.KEY,
                        ValueGroups.SHOWN.as("base_shown"),
                        noText.as("current_shown"),
                        ValueGroups.ROWS.as(BASE),
                        none.as(CURRENT))
                .from(ValueGroups.of(base, baseColumn, keys.left()).asTable("base_groups"))
                .unionAll(build().select(ValueGroups.KEY, noText, ValueGroups.SHOWN, none, ValueGroups.ROWS)
                        .from(ValueGroups.of(current, currentColumn, keys.right())
                                .asTable("current_groups")));
        Table<?> values = build().select(
                        ValueGroups.KEY,
                        coalesce(
                                        max(field(name("current_shown"), String.class)),
                                        max(field(name("base_shown"), String.class)))
                                .as(ValueGroups.SHOWN),
                        sum(BASE).as(BASE),
                        sum(CURRENT).as(CURRENT))
                .from(both.asTable("both_sides"))
                .groupBy(ValueGroups.KEY)
                .asTable("counted");
        List<SelectField<?>> columns = List.of(
                when(ValueGroups.KEY.isNull(), inline(1)).otherwise(inline(0)).as("is_null"),
                ValueGroups.SHOWN,
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
                .orderBy(field(name("is_null")).desc(), CURRENT.desc(), BASE.desc(), ValueGroups.SHOWN)
                .limit(inline(limit + 1)));
    }

    private BuildDialect dialect() {
        return current.dialect();
    }

    private DSLContext build() {
        return Sql.builder(dialect());
    }

    /**
     * Returns the result from the rows of the statement.
     *
     * @param scope which rows of the tables were counted
     */
    public TopKDiff read(List<List<@Nullable Object>> rows, Scope scope) {
        List<TopKDiff.Value> values = new ArrayList<>();
        TopKDiff.Counts nulls = new TopKDiff.Counts(0, 0);
        TopKDiff.Counts totals = new TopKDiff.Counts(0, 0);
        long distinct = 0;
        long different = 0;
        for (List<@Nullable Object> row : rows) {
            RowValues cells = new RowValues(row);
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
        return new TopKDiff(
                currentColumn.name(), values, totals, nulls, hasNull ? distinct - 1 : distinct, different, scope, null);
    }
}
