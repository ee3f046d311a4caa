package org.recce4j.sql.internal.introspect;

import java.util.function.UnaryOperator;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.Sql;

/** Runs questions about relations. */
final class Asking {

    private Asking() {}

    /** Asks about the columns. */
    static <T> T columns(QueryRunner runner, Relation relation, Query query, QueryRunner.ResultReader<T> reader) {
        return runner.query("the query for the columns of " + relation.displayName(), Sql.text(query), reader);
    }

    /** Asks whether it exists. */
    static <T> T relation(QueryRunner runner, Relation relation, Query query, QueryRunner.ResultReader<T> reader) {
        return runner.query("the query for " + relation.displayName(), Sql.text(query), reader);
    }

    /** Asks for its database, schema, name and type, by which it is found; {@code word} is dbt's word for the type. */
    static Existence existence(QueryRunner runner, Relation relation, Query query, UnaryOperator<String> word) {
        return relation(
                runner,
                relation,
                query,
                rows -> rows.next()
                        ? new Existence.Present(
                                Relation.of(rows.getString(1), rows.getString(2), rows.getString(3)),
                                word.apply(rows.getString(4)))
                        : new Existence.Absent());
    }

    /** Returns the answer of a question that fails if there is no such relation; then null. */
    static <T> @Nullable T orMissing(Question<T> question) {
        try {
            return question.ask();
        } catch (SqlException failure) {
            if (failure.code() == SqlErrorCode.TABLE_NOT_FOUND) {
                return null;
            }
            throw failure;
        }
    }

    /**
     * A question.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    interface Question<T> {
        T ask();
    }
}
