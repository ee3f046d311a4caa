package org.recce4j.store.internal;

import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlException;

/** Queries that all fail. */
record CutQueries(Dialect dialect, SqlException failure) implements QueryRunner {

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        throw failure;
    }

    @Override
    public QueryRunner cancelledBy(Cancellation cancellation) {
        return this;
    }
}
