package org.recce4j.diff.internal.recce;

import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.check.QueryText;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.Sql;

/** A query as Recce sends it, and the count of its rows, whose failure Recce ignores. */
record RecceQuery(CheckContext.Side side, String sql) {

    private static final int LIMIT = 2_000;

    static RecceQuery of(CheckContext.Side side, String template) {
        return new RecceQuery(side, QueryText.renderAsRecce(side, template));
    }

    String label() {
        return QueryText.label(side);
    }

    /** Returns it as a part of a statement; a comment at its end ends there. */
    ResultQuery<Record> part() {
        return DSL.resultQuery("{0}\n", Sql.raw(sql));
    }

    AgateFrame head() {
        AgateFrame frame = side.runner().rows(label(), sql, rows -> AgateReader.read(rows, LIMIT));
        return frame.withTotalRowCount(count());
    }

    /** The text goes into the count as it is: a semicolon or a comment at its end breaks the count. */
    String countStatement() {
        return Sql.text(Sql.builder(side.runner().dialect())
                .selectCount()
                .from(DSL.table("({0})", Sql.raw(sql)).as("_count_subquery")));
    }

    private @Nullable Long count() {
        try {
            return side.runner().query("the count of the rows of " + label(), countStatement(), rows -> {
                rows.next();
                return rows.getLong(1);
            });
        } catch (SqlException failure) {
            if (failure.code() == SqlErrorCode.CANCELLED) {
                throw failure;
            }
            return null;
        }
    }
}
