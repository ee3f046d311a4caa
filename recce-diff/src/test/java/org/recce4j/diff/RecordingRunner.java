package org.recce4j.diff;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;

/** Remembers the statements that a warehouse runs, those for columns apart. */
final class RecordingRunner implements QueryRunner {

    private final QueryRunner runner;
    private final List<String> statements = new ArrayList<>();
    private final List<String> ofColumns = new ArrayList<>();
    private Runnable before = () -> {};

    RecordingRunner(QueryRunner runner) {
        this.runner = runner;
    }

    /** Does something before each statement but those for columns. */
    RecordingRunner before(Runnable action) {
        before = action;
        return this;
    }

    List<String> statements() {
        return statements;
    }

    List<String> ofColumns() {
        return ofColumns;
    }

    private void record(String label, String sql) {
        if (label.startsWith("the query for the columns of")) {
            ofColumns.add(sql);
        } else {
            statements.add(sql);
            before.run();
        }
    }

    @Override
    public Dialect dialect() {
        return runner.dialect();
    }

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        record(label, sql);
        return runner.query(label, sql, reader);
    }

    @Override
    public <T> T rows(String label, String sql, RowsReader<T> reader) {
        record(label, sql);
        return runner.rows(label, sql, reader);
    }

    @Override
    public QueryRunner cancelledBy(Cancellation cancellation) {
        return this;
    }
}
