package org.recce4j.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.BulkRow;
import org.recce4j.sql.build.BulkTable;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statements of one piece of work on one connection. What the driver throws comes as {@link StatementFailure}. Not
 * thread-safe.
 */
final class StoreSession implements QueryRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataStore.class);
    private static final int FETCH_SIZE = 1_000;

    private final Connection connection;
    private final BuildDialect dialect;
    private final StoreNames names;
    private final Cancellation cancellation;
    private final Clock clock;
    private Runnable before = () -> {};
    private Runnable confirmation = () -> {};

    StoreSession(
            Connection connection, BuildDialect dialect, StoreNames names, Cancellation cancellation, Clock clock) {
        this.connection = connection;
        this.dialect = dialect;
        this.names = names;
        this.cancellation = cancellation;
        this.clock = clock;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    Instant now() {
        return clock.instant();
    }

    void beforeEachStatement(Runnable action) {
        before = action;
    }

    void confirmedBy(Runnable action) {
        confirmation = action;
    }

    /** Called before what was written is made to be seen: stops the work when it was cancelled, or its lock is another's. */
    void confirm() {
        check();
        confirmation.run();
    }

    StoreNames names() {
        return names;
    }

    /** Returns this session for what has to be done though the work was cancelled. */
    StoreSession uncancelled() {
        return new StoreSession(connection, dialect, names, new Cancellation(), clock);
    }

    /** Stops the work when somebody cancelled it. */
    void check() {
        if (cancellation.isCancelled()) {
            throw cancelled();
        }
    }

    static StoreException cancelled() {
        return new StoreException(
                StoreErrorCode.CANCELLED,
                "The work of the metadata store was cancelled; nothing of what it had written is seen");
    }

    /** Runs a statement and returns how many rows it changed, where the driver says so. */
    int execute(String label, Query query) {
        return statement(label, Sql.builder(dialect).renderInlined(query), Statement::executeUpdate);
    }

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        return statement(label, sql, (statement, text) -> {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery(text)) {
                return reader.read(rows);
            }
        });
    }

    @Override
    public QueryRunner cancelledBy(Cancellation other) {
        return new StoreSession(connection, dialect, names, other, clock);
    }

    private interface Work<T> {
        T run(Statement statement, String sql) throws SQLException;
    }

    private <T> T statement(String label, String sql, Work<T> work) {
        check();
        before.run();
        LOG.debug("{}", label);
        try (Statement statement = connection.createStatement()) {
            Cancellation.Registration stop = cancellation.onCancel(() -> cancel(statement));
            try {
                return work.run(statement, sql);
            } finally {
                stop.close();
            }
        } catch (SQLException failure) {
            throw new StatementFailure(failure);
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException alreadyOver) {
            LOG.debug("A statement could not be cancelled: {}", alreadyOver.getClass());
        }
    }

    /** Writes rows of all columns of a table, in the warehouse's fastest way. */
    void insert(StoreTable table, Iterator<List<@Nullable Object>> rows) {
        if (!rows.hasNext()) {
            return;
        }
        List<BulkTable.Column> columns = table.columns().stream()
                .map(column -> new BulkTable.Column(names.folded(column.name()), Ddl.stored(column.type())))
                .toList();
        LOG.debug("rows of {}", table.name());
        before.run();
        try {
            dialect.bulkInsert()
                    .insert(
                            connection,
                            new BulkTable(names.schema(), names.folded(table.name()), columns),
                            bulk(rows),
                            this::check);
        } catch (SQLException failure) {
            throw new StatementFailure(failure);
        }
    }

    private static Iterator<BulkRow> bulk(Iterator<List<@Nullable Object>> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public BulkRow next() {
                return rows.next()::get;
            }
        };
    }
}
