package org.recce4j.cli;

import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;

/** A view of the session whose queries are cancelled by a token. */
record CancellableSession(LazySession session, Cancellation cancellation) implements QueryRunner {

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
        return session.connect().cancelledBy(cancellation).query(label, sql, reader);
    }

    @Override
    public <T> T rows(String label, String sql, RowsReader<T> reader) {
        return session.connect().cancelledBy(cancellation).rows(label, sql, reader);
    }

    @Override
    public QueryRunner cancelledBy(Cancellation other) {
        return new CancellableSession(session, other);
    }
}
