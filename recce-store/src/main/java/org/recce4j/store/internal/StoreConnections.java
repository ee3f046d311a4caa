package org.recce4j.store.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Capability;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * Lets one writer in at a time: all saves and prunes hold the one row of {@code store_lock}. Where there are transactions, the
 * row is theirs until they end, and a writer that meets another waits, or is sent away by the warehouse and comes again. Where
 * there are none, it is a {@link Lease}.
 */
final class StoreConnections {

    private static final long PATIENCE_MILLIS = 300_000;
    private static final long SHORTEST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    /** What PostgreSQL says of a schema, table or view that another made a moment before, IF NOT EXISTS or not. */
    private static final Set<String> EXISTS = Set.of("23505", "42P06", "42P07");

    private final Warehouse warehouse;
    private final BuildDialect dialect;
    private final StoreNames names;
    private final Cancellation cancellation;
    private final Clock clock;

    StoreConnections(Warehouse warehouse, StoreNames names, Cancellation cancellation, Clock clock) {
        this.warehouse = warehouse;
        this.dialect = Sql.parts(warehouse.dialect());
        this.names = names;
        this.cancellation = cancellation;
        this.clock = clock;
    }

    /** Does work that writes, alone; again when the warehouse sent it away because of another writer. */
    <T> T write(String label, Function<StoreSession, T> work) {
        try {
            return untilDone(() -> run(label, session -> locked(session, work)), dialect::isConflict);
        } catch (SqlException failure) {
            throw new LayoutCheck(warehouse.cancelledBy(cancellation), names).explained(failure);
        }
    }

    /** Makes or migrates the tables, before there is a lock; {@code version} is asked again before each attempt. */
    void migrate(IntSupplier version) {
        untilDone(
                () -> {
                    int done = version.getAsInt();
                    return done == Migrations.NEWEST
                            ? done
                            : run(
                                    "the migration of the metadata store in schema \"" + names.schema() + "\"",
                                    session -> new Migrations(session).run(done));
                },
                failure -> dialect.isConflict(failure) || EXISTS.contains(String.valueOf(failure.getSQLState())));
    }

    private <T> T untilDone(Supplier<T> work, Predicate<SQLException> isConflict) {
        long began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (SqlException failure) {
                if (cancellation.isCancelled()) {
                    throw StoreSession.cancelled();
                }
                if (System.nanoTime() - began > PATIENCE_MILLIS * 1_000_000
                        || !(failure.getCause() instanceof SQLException cause && isConflict.test(cause))) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    private <T> T run(String label, Function<StoreSession, T> work) {
        return warehouse.inTransaction(label, connection -> {
            try {
                return work.apply(new StoreSession(connection, dialect, names, cancellation, clock));
            } catch (StatementFailure failure) {
                throw failure.failure();
            }
        });
    }

    private <T> T locked(StoreSession session, Function<StoreSession, T> work) {
        Lease lease = new Lease(session);
        if (dialect.capabilities().contains(Capability.TRANSACTIONS)) {
            lease.takeForTransaction();
            return work.apply(session);
        }
        boolean leftBehind = lease.take(PATIENCE_MILLIS, StoreConnections::pause);
        try {
            if (leftBehind) {
                Sweeper.sweep(session);
            }
            T result = work.apply(session);
            lease.release();
            return result;
        } catch (RuntimeException failure) {
            lease.abandon(failure);
            throw failure;
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, SHORTEST_PAUSE_MILLIS * attempt));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw StoreSession.cancelled();
        }
    }
}
