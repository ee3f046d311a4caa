package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Checks;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.fixtures.States;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** Running checks on PostgreSQL: where the sides are, what fails alone, what a cancelled run leaves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresDiffRunTest {

    private static final String DATABASE = "diffrun";
    private static final String SLOW = "select count(*) as id from generate_series(1, 100000000000) a";

    private final Warehouse owner = open(DATABASE, "postgres", Limits.DEFAULT);
    private final TwoEnvironments environments = new TwoEnvironments(this::execute);

    @BeforeAll
    void build() {
        environments
                .model("orders", "id", "select 1 as id, 'a' as v", "select 1 as id, 'b' as v")
                .model("customers", "id", "select 1 as id", "select 1 as id union all select 2")
                .model("secret", "id", "select 1 as id", "select 1 as id")
                .modelWithoutCurrentTable("gone", "id", "select 1 as id")
                .add(States.model("base", "slow", "x"), States.model("cur", "slow", "x"));
        execute("create view base.slow as " + SLOW + "; create view cur.slow as " + SLOW);
        execute(
                "do $$ begin if not exists (select from pg_roles where rolname = 'reader') then create role reader login"
                        + " password 'reader'; end if; end $$; grant usage on schema base, cur to reader;"
                        + " grant select on all tables in schema base, cur to reader; revoke select on cur.secret from reader");
    }

    @AfterAll
    void close() {
        owner.close();
    }

    @Test
    void twoConnectionsToOneDatabaseAreOnePlace() {
        try (Warehouse base = reader(Limits.DEFAULT)) {
            Report report = DiffEngine.on(base, owner).run(states(), List.of(Checks.values("orders")));
            assertThat(result(report, 0).verdict()).isEqualTo(Verdict.DIFFERENT);
        }
    }

    @Test
    void twoDatabasesOfOneServerAreTwoPlacesWhateverTheirNames() {
        try (Warehouse other = open("diffrun2", "postgres", Limits.DEFAULT)) {
            other.inTransaction("the other database", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("create schema if not exists base; create schema if not exists cur;"
                            + " create table if not exists base.orders as select 1 as id, 'b' as v;"
                            + " create table if not exists cur.orders as select 1 as id, 'b' as v");
                }
            });
            for (List<Warehouse> sides : List.of(List.of(owner, other), List.of(other, owner))) {
                Report report = DiffEngine.on(sides.get(0), sides.get(1))
                        .run(states(), List.of(Checks.values("orders"), Checks.rowCount("orders")));
                boolean baseHasOtherRows = sides.get(0).equals(owner);
                assertThat(result(report, 0).verdict()).isEqualTo(baseHasOtherRows ? Verdict.DIFFERENT : Verdict.EQUAL);
                assertThat(result(report, 0).summary()).endsWith("; read from two places");
                assertThat(result(report, 1).verdict()).isEqualTo(Verdict.EQUAL);
            }
        }
    }

    @Test
    void aServerThatDoesNotSayWhereItIsIsNotTakenForAnother() {
        Json.Obj settings = Postgres.settings(StartupPacketProxy.start(Postgres.port()), DATABASE);
        ProfileTarget target = new ProfileTarget("engines", "test", "redshift", settings);
        try (Warehouse base = Warehouse.open(target, Access.WRITE);
                Warehouse current = Warehouse.open(target, Access.WRITE)) {
            List<Check> checks = List.of(Checks.values("orders"));
            Report two = DiffEngine.on(base, current).run(states(), checks);
            assertThat(result(two, 0).verdict()).isEqualTo(Verdict.DIFFERENT);
            assertThat(result(two, 0).summary()).endsWith("; read from two places");
            Report one = DiffEngine.on(base).run(states(), checks);
            assertThat(result(one, 0).verdict()).isEqualTo(Verdict.DIFFERENT);
        }
    }

    @Test
    void whatIsForbiddenGoneOrTooSlowLeavesTheOthersAlone() {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (Warehouse reader = reader(new Limits(3, Duration.ofSeconds(2)))) {
            Report report = DiffEngine.builder(reader)
                    .executor(threads)
                    .build()
                    .run(
                            states(),
                            List.of(
                                    Checks.values("secret"),
                                    Checks.values("gone"),
                                    Checks.rowCount("slow"),
                                    Checks.rowCount("orders", "secret", "gone", "customers"),
                                    Checks.values("orders")));
            assertThat(report.entries().get(0).outcome()).isInstanceOf(Outcome.Failed.class);
            assertThat(report.entries().get(1).outcome()).isInstanceOf(Outcome.Failed.class);
            assertThat(result(report, 2).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            Json.Obj counts = result(report, 3).toJson();
            assertThat(result(report, 3).verdict()).isEqualTo(Verdict.DIFFERENT);
            assertThat(counts.object("secret").object("curr_meta").text("status"))
                    .isEqualTo("permission_denied");
            assertThat(counts.object("secret").object("base_meta").text("status"))
                    .isEqualTo("ok");
            assertThat(counts.object("gone").object("curr_meta").text("status")).isEqualTo("table_not_found");
            assertThat(counts.object("customers").get("curr")).isEqualTo(Json.of(2));
            assertThat(result(report, 4).verdict()).isEqualTo(Verdict.DIFFERENT);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCancelledRunLeavesNothingRunning() throws Exception {
        Cancellation cancellation = new Cancellation();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try (Warehouse session = reader(Limits.DEFAULT)) {
            Future<Report> running = caller.submit(() -> DiffEngine.builder(session)
                    .executor(threads)
                    .build()
                    .run(
                            states(),
                            List.of(Checks.rowCount("slow"), Checks.values("slow", "id"), Checks.rowCount("slow")),
                            cancellation));
            while (active() < 3) {
                Thread.onSpinWait();
            }
            cancellation.cancel();
            Report report = running.get(1, TimeUnit.MINUTES);
            assertThat(report.entries())
                    .allSatisfy(entry -> assertThat(entry.outcome())
                            .isEqualTo(new Outcome.Skipped(Outcome.Reason.CANCELLED, "the run was cancelled")));
            assertThat(active()).isZero();
        } finally {
            cancellation.cancel();
            caller.shutdownNow();
            threads.shutdownNow();
        }
    }

    private long active() {
        return owner.query(
                "statements",
                "select count(*) from pg_stat_activity where usename = 'reader' and state = 'active'",
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    private ChangeSet states() {
        return new ChangeSet(environments.base(), environments.current(), List.of());
    }

    private static CheckResult result(Report report, int index) {
        Outcome outcome = report.entries().get(index).outcome();
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }

    private Warehouse reader(Limits limits) {
        return open(DATABASE, "reader", limits);
    }

    private void execute(String statements) {
        owner.inTransaction("the test's tables", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(statements);
            }
        });
    }

    private static Warehouse open(String database, String user, Limits limits) {
        Json.Obj settings = Postgres.settings(Postgres.port(), Postgres.database(database))
                .with("user", Json.of(user))
                .with("password", Json.of(user));
        return Warehouse.builder(new ProfileTarget("engines", "test", "postgres", settings))
                .access(Access.WRITE)
                .limits(limits)
                .open();
    }
}
