package org.recce4j.store.internal;

import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlException;

/** Queries of the store's tables, whose failures say what is wrong with the tables. */
record CheckedQueries(QueryRunner queries, StoreNames names) implements QueryRunner {

    @Override
    public Dialect dialect() {
        return queries.dialect();
    }

    @Override
    public Limits limits() {
        return queries.limits();
    }

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        try {
            return queries.query("the query for " + label, sql, reader);
        } catch (SqlException failure) {
            throw new LayoutCheck(queries, names).explained(failure);
        }
    }

    @Override
    public QueryRunner cancelledBy(Cancellation cancellation) {
        return new CheckedQueries(queries.cancelledBy(cancellation), names);
    }
}
