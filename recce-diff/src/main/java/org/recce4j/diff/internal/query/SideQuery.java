package org.recce4j.diff.internal.query;

import java.util.List;
import org.jooq.impl.DSL;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.check.FrameReader;
import org.recce4j.diff.result.Frame;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.build.Sql;

/**
 * A query of a user's on one side.
 *
 * @param side where it runs
 * @param sql its text, rendered
 */
record SideQuery(CheckContext.Side side, String sql) {

    /** The rows of a query that a result shows. */
    static final int LIMIT = 2_000;

    static SideQuery of(CheckContext.Side side, String template) {
        return new SideQuery(side, side.renderer().renderText(template).sql());
    }

    String label() {
        return "the query on " + side.name();
    }

    /** Returns the first rows in the query's order, and how many there are in all. */
    Frame head() {
        var dialect = side.runner().dialect();
        Frame head = side.runner().rows(label(), sql, rows -> FrameReader.head(rows, dialect, LIMIT));
        return head.more() ? head.withTotalRowCount(count()) : head;
    }

    long count() {
        var dialect = side.runner().dialect();
        String statement = Sql.text(Sql.builder(dialect)
                .selectCount()
                .from(Sql.subquery(dialect, label(), sql).as("q")));
        return side.runner().query("the number of rows of " + label(), statement, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    List<ResultColumn> columns() {
        var dialect = side.runner().dialect();
        String statement = Sql.text(Sql.builder(dialect)
                .select(DSL.asterisk())
                .from(Sql.subquery(dialect, label(), sql).as("q"))
                .where(DSL.falseCondition()));
        return side.runner().rows("the columns of " + label(), statement, Rows::columns);
    }
}
