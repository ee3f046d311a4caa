package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recce4j.store.StoreFailures.assertFails;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.StoreErrorCode;

/** The lock of a warehouse without transactions: two writers on one database, with a clock that the test moves. */
class LeaseTest {

    private static final long LONG = 1_000_000_000;
    private static final Query WORK = DSL.query("delete from s.store_lock where 1 = 0");

    private final HandClock clock = new HandClock();
    private final Cancellation cancellation = new Cancellation();
    private final Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    private final BuildDialect dialect =
            Sql.parts(Adapters.builtIn().require("duckdb").dialect());
    private final StoreNames names = new StoreNames(dialect, "s");
    private final StoreSession session = session();
    private final Lease lease = new Lease(session);
    private final Lease other = new Lease(session());
    private final List<Integer> pauses = new ArrayList<>();

    LeaseTest() throws SQLException {}

    private StoreSession session() {
        return new StoreSession(connection, dialect, names, cancellation, clock);
    }

    @BeforeEach
    void makeLock() {
        Ddl ddl = new Ddl(dialect, names);
        execute(ddl.createSchema());
        execute(ddl.create(Layout.STORE_LOCK));
        List<List<Object>> free = List.of(List.of("", 0L));
        session().insert(Layout.STORE_LOCK, free.iterator());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void execute(Query query) {
        session().execute("the test's statement", query);
    }

    private void waitNot(int attempt) {
        throw new AssertionError("waited for the " + attempt + ". time");
    }

    private String lock() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select case holder when '' then 'free' else 'held' end, expires_at - epoch_ms(timestamp"
                                + " '2026-03-01 00:00:00') from s.store_lock")) {
            rows.next();
            return rows.getString(1) + (rows.getString(1).equals("held") ? " until " + rows.getLong(2) : "");
        }
    }

    @Test
    void aFreeLockIsTakenForTwoMinutesAndGivenBack() throws SQLException {
        assertThat(lease.take(LONG, this::waitNot)).as("somebody died").isFalse();
        assertThat(lock()).isEqualTo("held until 120000");
        lease.release();
        assertThat(lock()).isEqualTo("free");
        assertThat(other.take(LONG, this::waitNot)).isFalse();
    }

    @Test
    void aHeldLockIsWaitedForUntilItIsGivenBack() {
        lease.take(LONG, this::waitNot);
        assertThat(other.take(LONG, attempt -> {
                    pauses.add(attempt);
                    if (attempt == 3) {
                        lease.release();
                    }
                }))
                .isFalse();
        assertThat(pauses).containsExactly(1, 2, 3);
    }

    /** The next writer learns that something may be half-written. */
    @Test
    void aHolderWhoseTimeIsOverLosesTheLock() {
        lease.take(LONG, this::waitNot);
        assertThat(other.take(LONG, attempt -> {
                    pauses.add(attempt);
                    clock.pass(Duration.ofSeconds(50));
                }))
                .isTrue();
        assertThat(pauses).as("150 seconds are more than two minutes").containsExactly(1, 2, 3);
        assertFails(
                StoreErrorCode.LOCKED,
                "Cannot finish writing to the metadata store in schema \"s\": this process was paused for too long and"
                        + " lost the store's lock to another writer; save again",
                session::confirm);
    }

    @Test
    void aHolderWhoWorksIsNotTakenForDead() throws SQLException {
        lease.take(LONG, this::waitNot);
        for (int i = 0; i < 5; i++) {
            clock.pass(Duration.ofSeconds(31));
            session.execute("work", WORK);
        }
        assertThat(lock()).isEqualTo("held until " + (155_000 + 120_000));
        session.confirm();
    }

    @Test
    void theTimeIsNotRenewedWithEachStatement() throws SQLException {
        lease.take(LONG, this::waitNot);
        clock.pass(Duration.ofSeconds(30));
        session.execute("work", WORK);
        assertThat(lock()).isEqualTo("held until 120000");
    }

    @Test
    void aWriterThatFailsLetsTheNextOneInAndWarnsIt() {
        lease.take(LONG, this::waitNot);
        lease.abandon(new IllegalStateException("the work failed"));
        assertThat(other.take(LONG, this::waitNot))
                .as("something may be half-written")
                .isTrue();
    }

    @Test
    void aLockThatIsHeldForTooLongIsAnError() {
        lease.take(LONG, this::waitNot);
        assertFails(
                StoreErrorCode.LOCKED,
                "Cannot write to the metadata store in schema \"s\": another writer has locked it for 0 seconds; wait"
                        + " until it is done",
                () -> other.take(0, this::waitNot));
    }

    @Test
    void waitingCanBeCancelled() {
        lease.take(LONG, this::waitNot);
        assertFails(
                StoreErrorCode.CANCELLED,
                "The work of the metadata store was cancelled; nothing of what it had written is seen",
                () -> other.take(LONG, attempt -> cancellation.cancel()));
    }

    /** The caller cancelled the work; the lock is given back all the same. */
    @Test
    void aCancelledWriterStillGivesTheLockBack() throws SQLException {
        lease.take(LONG, this::waitNot);
        cancellation.cancel();
        lease.release();
        assertThat(lock()).isEqualTo("free");
    }

    @Test
    void aLockWithoutItsRowIsDamage() throws SQLException {
        execute(DSL.query("delete from s.store_lock"));
        String message = "Cannot write to the metadata store in schema \"s\": the only row of store_lock is missing;"
                + " insert a row with an empty holder and 0 as expires_at";
        assertFails(StoreErrorCode.DAMAGED, message, () -> lease.take(LONG, this::waitNot));
        assertFails(StoreErrorCode.DAMAGED, message, lease::takeForTransaction);
        execute(DSL.query("insert into s.store_lock values ('', 0)"));
        assertThat(lease.take(LONG, this::waitNot)).isFalse();
    }

    @Test
    void whatTheWarehouseRefusesWhileTheLockIsGivenBackIsToldToo() {
        lease.take(LONG, this::waitNot);
        execute(DSL.query("drop table s.store_lock"));
        IllegalStateException failure = new IllegalStateException("the work failed");
        lease.abandon(failure);
        assertThat(failure.getSuppressed())
                .hasOnlyElementsOfType(StatementFailure.class)
                .hasSize(1);
        assertThatThrownBy(lease::release).isInstanceOf(StatementFailure.class);
    }
}
