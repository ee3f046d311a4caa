package org.recce4j.testkit;

import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;

/** Cancels the run as soon as a query arrives. */
record CancellingRunner(QueryRunner runner, Cancellation cancellation) implements QueryRunner {
    @Override
    public Dialect dialect() {
        return runner.dialect();
    }

    @Override
    public Limits limits() {
        return runner.limits();
    }

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        cancellation.cancel();
        return runner.query(label, sql, reader);
    }

    @Override
    public QueryRunner cancelledBy(Cancellation other) {
        return new CancellingRunner(runner.cancelledBy(other), cancellation);
    }
}
