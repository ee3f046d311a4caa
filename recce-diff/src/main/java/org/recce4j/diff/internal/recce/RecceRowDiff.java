package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.recce4j.diff.CheckContext;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * The rows that one query has and the other has not, as Recce finds them: with the warehouse's set operations, so that columns
 * meet by position and equal rows count once. The keys only sort the rows, and no flag says that some are missing. Columns of a model
 * that are called like the flags are taken for them.
 */
record RecceRowDiff(ResultQuery<Record> base, ResultQuery<Record> current, List<Field<?>> keys, int limit) {

    private static final String BASE = "base_rows";
    private static final String CURRENT = "current_rows";
    private static final String IN_BASE = "in_a";
    private static final String IN_CURRENT = "in_b";

    AgateFrame read(CheckContext context) {
        QueryRunner runner = context.together();
        AgateFrame frame = runner.rows(
                "the query for the rows that differ",
                statement(runner.dialect()),
                rows -> AgateReader.read(rows, null));
        List<AgateColumn> columns =
                frame.columns().stream().map(RecceRowDiff::withFlagName).toList();
        return new AgateFrame(columns, frame.rows(), null, false, null);
    }

    /** Snowflake gives the names in upper case. */
    private static AgateColumn withFlagName(AgateColumn column) {
        String lower = column.name().toLowerCase(Locale.ROOT);
        return lower.equals(IN_BASE) || lower.equals(IN_CURRENT) ? new AgateColumn(lower, column.type()) : column;
    }

    String statement(Dialect dialect) {
        DSLContext build = Sql.builder(dialect);
        BuildDialect parts = Sql.parts(dialect);
        List<SortField<?>> order = new ArrayList<>();
        keys.forEach(key -> order.add(key.sortDefault()));
        order.add(flag(IN_BASE).desc());
        order.add(flag(IN_CURRENT).desc());
        Select<Record> both = flagged(build, "in_both", true, true)
                .unionAll(flagged(build, "base_only", true, false))
                .unionAll(flagged(build, "current_only", false, true));
        return Sql.text(build.with(
                        DSL.name(BASE).as(base),
                        DSL.name(CURRENT).as(current),
                        DSL.name("in_both").as(parts.intersect(all(build, BASE), all(build, CURRENT))),
                        DSL.name("base_only").as(parts.except(all(build, BASE), all(build, CURRENT))),
                        DSL.name("current_only").as(parts.except(all(build, CURRENT), all(build, BASE))),
                        DSL.name("all_rows").as(both))
                .select(DSL.asterisk())
                .from(DSL.table(DSL.name("all_rows")))
                .where(DSL.condition("not ({0} and {1})", flag(IN_BASE), flag(IN_CURRENT)))
                .orderBy(order)
                .limit(DSL.inline(limit)));
    }

    private static Select<Record> all(DSLContext build, String table) {
        return build.select(DSL.asterisk()).from(DSL.table(DSL.name(table)));
    }

    private static Select<Record> flagged(DSLContext build, String table, boolean inBase, boolean inCurrent) {
        return build.select(
                        DSL.asterisk(),
                        DSL.field(DSL.inline(inBase)).as(IN_BASE),
                        DSL.field(DSL.inline(inCurrent)).as(IN_CURRENT))
                .from(DSL.table(DSL.name(table)));
    }

    private static Field<Boolean> flag(String name) {
        return DSL.field(DSL.name(name), Boolean.class);
    }
}
