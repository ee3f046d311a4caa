package org.recce4j.diff.internal.query;

import java.util.List;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.internal.check.FrameReader;
import org.recce4j.diff.internal.check.FrameTypes;
import org.recce4j.diff.internal.check.QueryText;
import org.recce4j.diff.result.Frame;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/**
 * A query of a user's on one side.
 *
 * @param side where it runs
 * @param name what it is called beside the other one: {@code base} or {@code current} unless both run on one side
 * @param sql its text, rendered
 */
record SideQuery(CheckContext.Side side, String name, String sql) {

    /** The rows of a query that a result shows. */
    static final int LIMIT = 2_000;

    static SideQuery of(CheckContext.Side side, String template) {
        return new SideQuery(side, side.name(), QueryText.render(side, template));
    }

    SideQuery named(String other) {
        return new SideQuery(side, other, sql);
    }

    String label() {
        return QueryText.label(side);
    }

    private Dialect dialect() {
        return side.runner().dialect();
    }

    /** Returns the first rows in the query's order, and how many there are in all. */
    Frame head() {
        Frame head = read().head();
        return head.more() ? head.withTotalRowCount(count()) : head;
    }

    /** Returns the first rows in the query's order. */
    SideResult read() {
        return side.runner().rows(label(), sql, rows -> {
            Frame head = FrameReader.head(rows, dialect(), limit());
            if (head.more() && limit() < LIMIT) {
                BudgetRunner.useUpRows(side.runner());
            }
            return new SideResult(rows.columns(), head);
        });
    }

    /** Returns the columns only, as a statement around the query sees them. */
    SideResult describe() {
        String statement = Sql.text(
                Sql.builder(dialect()).select(DSL.asterisk()).from(table("q")).where(DSL.falseCondition()));
        return side.runner()
                .rows(
                        "the query for the columns of " + label(),
                        statement,
                        rows -> new SideResult(
                                rows.columns(),
                                new Frame(FrameReader.columns(rows.columns(), FrameTypes::queryType), List.of())));
    }

    /** Returns the query as a table of a statement. */
    Table<Record> table(String alias) {
        return Sql.subquery(dialect(), label(), sql).as(alias);
    }

    private int limit() {
        return (int) Math.min(LIMIT, BudgetRunner.rows(side.runner()));
    }

    String countStatement() {
        return Sql.text(Sql.builder(dialect()).selectCount().from(table("q")));
    }

    long count() {
        return side.runner().query("the count of the rows of " + label(), countStatement(), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }
}
