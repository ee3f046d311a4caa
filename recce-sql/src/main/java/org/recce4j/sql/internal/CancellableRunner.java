package org.recce4j.sql.internal;

import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;

/** A view of a session whose queries are cancelled with a token. */
record CancellableRunner(JdbcSession session, Cancellation cancellation) implements QueryRunner {

    @Override
    public Dialect dialect() {
        return session.dialect();
    }

    @Override
    public Limits limits() {
        return session.limits();
    }

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        return session.query(label, sql, reader, cancellation);
    }

    @Override
    public <T> T rows(String label, String sql, RowsReader<T> reader) {
        return session.rows(label, sql, reader, cancellation);
    }

    @Override
    public QueryRunner cancelledBy(Cancellation other) {
        return new CancellableRunner(session, other);
    }
}
