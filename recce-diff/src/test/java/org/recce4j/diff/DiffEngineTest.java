package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.States;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.sql.Capability;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

class DiffEngineTest {

    private final Warehouse warehouse = InMemory.warehouse();
    private final TwoEnvironments environments =
            InMemory.environments(warehouse).model("orders", "id", "select 1 as id", "select 2 as id");

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    @SuppressWarnings("NullAway") // a caller whose compiler does not check nulls
    void refusesNull() {
        assertThatThrownBy(() -> DiffEngine.on(null)).hasMessage("warehouse");
        assertThatThrownBy(() -> DiffEngine.on(warehouse, null)).hasMessage("current");
        assertThatThrownBy(() -> DiffEngine.on(null, warehouse)).hasMessage("base");
        DiffEngine.Builder builder = DiffEngine.builder(warehouse);
        assertThatThrownBy(() -> builder.executor(null)).hasMessage("executor");
        assertThatThrownBy(() -> builder.progress(null)).hasMessage("progress");
    }

    @Test
    void aHostsOwnCheckWritesSqlWithRef() {
        Report report = run(new SqlCheck("select max(id) from {{ ref('orders') }}"));
        assertThat(report.entries().get(0).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.result().summary()).isEqualTo("1 against 2"));
    }

    @Test
    void aRefThatIsNotThereIsTheChecksFailure() {
        Report report = run(new SqlCheck("select 1 from {{ ref('nope') }}"), Checks.rowCount("orders"));
        assertThat(report.entries().get(0).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(RenderErrorCode.REF_NOT_FOUND));
        assertThat(report.entries().get(1).outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aCheckThatBreaksIsItsOwnFailureToo() {
        Report report = run(new SqlCheck(null), Checks.rowCount("orders"));
        assertThat(report.entries().get(0).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(DiffErrorCode.CHECK_BROKEN));
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.count(Verdict.EQUAL)).isEqualTo(1);
    }

    @Test
    void withoutChecksItRunsThoseThatFitTheChanges() {
        ChangeSet changes = InMemory.states(environments);
        DiffEngine engine = DiffEngine.on(warehouse);
        assertThat(engine.run(changes).entries())
                .extracting(Report.Entry::check)
                .isEqualTo(Checks.forChanges(changes))
                .isNotEmpty();
    }

    @Test
    void aWriterWritesATextToo() throws IOException {
        Report report = run(Checks.rowCount("orders"));
        StringBuilder text = new StringBuilder();
        Report.Writer.markdown().write(report, text);
        assertThat(Report.Writer.markdown().write(report)).isEqualTo(text.toString());
    }

    @Test
    void keepsTheOrderAskedWhoeverRunsTheChecks() {
        List<Check> checks = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> checks.add(new SqlCheck("select " + i)));
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            Report report = DiffEngine.builder(warehouse)
                    .executor(executor)
                    .progress((what, done, total) -> told.add(done + " of " + total))
                    .build()
                    .run(InMemory.states(environments), checks);
            assertThat(report.entries()).extracting(Report.Entry::check).containsExactlyElementsOf(checks);
            assertThat(told).hasSize(40).contains("0 of 20", "20 of 20");
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void nothingThatAHostsCheckThrowsEndsTheRun() {
        for (String where : List.of("nodes", "requires", "run", "name", "type", "params", "no result", "verdict")) {
            for (Throwable thrown :
                    List.of(new IllegalStateException("x"), new AssertionError("x"), new StackOverflowError())) {
                Report report = run(new BreakingCheck(where, thrown), Checks.rowCount("orders"));
                assertThat(report.entries().get(1).outcome()).as(where).isInstanceOf(Outcome.Done.class);
                if (!(where.equals("name") || where.equals("type") || where.equals("params"))) {
                    assertThat(report.entries().get(0).outcome())
                            .as(where)
                            .isInstanceOfSatisfying(
                                    Outcome.Failed.class,
                                    failed -> assertThat(failed.code()).isEqualTo(DiffErrorCode.CHECK_BROKEN));
                }
                StringBuilder text = new StringBuilder();
                assertThatCode(() -> Report.Writer.json().write(report, text))
                        .as(where)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "no result, 'its run method returned null; return a CheckResult, such as CheckResult.of(verdict, summary)'",
        "nodes, 'it threw java.lang.IllegalStateException; this is a defect of the check, report it with its stack trace'",
        "verdict, 'the verdict of its result threw java.lang.IllegalStateException; this is a defect of the check, report it with its stack trace'"
    })
    void saysHowACheckIsBroken(String where, String why) {
        Report report = run(new BreakingCheck(where, new IllegalStateException("x")));
        assertThat(((Outcome.Failed) report.entries().get(0).outcome()).message())
                .isEqualTo("Cannot run this check: " + why);
    }

    @Test
    void aProblemOfItsNodesIsTheChecksOwn() {
        SqlException refused = new SqlException(SqlErrorCode.PERMISSION_DENIED, "Cannot look");
        Report report = run(new BreakingCheck("nodes", refused));
        assertThat(report.entries().get(0).outcome())
                .isEqualTo(new Outcome.Failed(SqlErrorCode.PERMISSION_DENIED, "Cannot look", refused));
        assertThat(report.entries().get(0).nodes()).isEmpty();
    }

    @Test
    void aProgressThatThrowsFailsNothing() {
        Report report = DiffEngine.builder(warehouse)
                .progress((what, done, total) -> {
                    throw new IllegalStateException("no terminal");
                })
                .build()
                .run(InMemory.states(environments), List.of(Checks.rowCount("orders")));
        assertThat(report.count(Verdict.EQUAL)).isEqualTo(1);
    }

    @Test
    void aCheckThatTheExecutorRefusesFailsAlone() {
        AtomicInteger places = new AtomicInteger(1);
        Report report = DiffEngine.builder(warehouse)
                .executor(task -> {
                    if (places.getAndDecrement() <= 0) {
                        throw new RejectedExecutionException("full");
                    }
                    task.run();
                })
                .build()
                .run(InMemory.states(environments), List.of(Checks.rowCount("orders"), Checks.schema()));
        assertThat(report.entries().get(0).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(report.entries().get(1).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(DiffErrorCode.NOT_STARTED));
    }

    @Test
    void whatIsLeftWhenTheRunIsCancelledIsSkipped() {
        Cancellation cancellation = new Cancellation();
        Check first = new SqlCheck("select 1");
        Report report = DiffEngine.builder(warehouse)
                .progress((what, done, total) -> {
                    if (done == 1) {
                        cancellation.cancel();
                    }
                })
                .build()
                .run(InMemory.states(environments), List.of(first, first, first), cancellation);
        assertThat(report.entries().stream()
                        .map(entry -> entry.outcome().getClass().getSimpleName()))
                .containsExactly("Done", "Skipped", "Skipped");
    }

    @Test
    void aLargeDiffIsStoppedInTheMiddle() throws Exception {
        String endless = "select r as id, r % 7 as v from range(1000000000000) t(r)";
        environments.execute("create view base.endless as " + endless + "; create view cur.endless as " + endless);
        environments.add(States.model("base", "endless", "x"), States.model("cur", "endless", "x"));
        Cancellation cancellation = new Cancellation();
        CountDownLatch begun = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<Report> running = threads.submit(() -> DiffEngine.builder(warehouse)
                    .executor(threads)
                    .progress((what, done, total) -> begun.countDown())
                    .build()
                    .run(
                            InMemory.states(environments),
                            List.of(Checks.values("endless", "id"), Checks.rowCount("endless")),
                            cancellation));
            begun.await();
            cancellation.cancel();
            assertThat(running.get(1, TimeUnit.MINUTES).entries())
                    .allSatisfy(entry -> assertThat(entry.outcome())
                            .isEqualTo(new Outcome.Skipped(Outcome.Reason.CANCELLED, "the run was cancelled")));
        } finally {
            cancellation.cancel();
            threads.shutdownNow();
        }
        assertThat(run(Checks.rowCount("orders")).count(Verdict.EQUAL)).isEqualTo(1);
    }

    private Report run(Check... checks) {
        return DiffEngine.on(warehouse).run(InMemory.states(environments), List.of(checks));
    }

    /** As a host would write one. */
    private record SqlCheck(@Nullable String sql) implements Check {
        @Override
        public String type() {
            return "sql";
        }

        @Override
        public String name() {
            return "sql check";
        }

        @Override
        public Json.Obj params() {
            return Json.Obj.EMPTY;
        }

        @Override
        public CheckResult run(CheckContext context) {
            return new Values(value(context.base()), value(context.current()));
        }

        private int value(CheckContext.Side side) {
            String rendered =
                    side.renderer().renderText(Objects.requireNonNull(sql)).sql();
            return side.runner().query("a host's check", rendered, rows -> {
                rows.next();
                return rows.getInt(1);
            });
        }
    }

    private record Values(int base, int current) implements CheckResult {
        @Override
        public Verdict verdict() {
            return base == current ? Verdict.EQUAL : Verdict.DIFFERENT;
        }

        @Override
        public String summary() {
            return base + " against " + current;
        }

        @Override
        public List<List<String>> table() {
            return List.of();
        }

        @Override
        public Json.Obj toJson() {
            return Json.Obj.EMPTY;
        }
    }

    /** Throws where a host's check might. */
    private record BreakingCheck(String where, Throwable thrown) implements Check {

        private void breakIn(String place) {
            if (where.equals(place)) {
                if (thrown instanceof RuntimeException exception) {
                    throw exception;
                }
                throw (Error) thrown;
            }
        }

        @Override
        public String type() {
            breakIn("type");
            return "breaking";
        }

        @Override
        public String name() {
            breakIn("name");
            return "breaking";
        }

        @Override
        public Json.Obj params() {
            breakIn("params");
            return Json.Obj.EMPTY;
        }

        @Override
        public List<NodeId> nodes(ChangeSet changes) {
            breakIn("nodes");
            return List.of();
        }

        @Override
        public Set<Capability> requires() {
            breakIn("requires");
            return Set.of();
        }

        @Override
        @SuppressWarnings("NullAway") // what it should not do
        public CheckResult run(CheckContext context) {
            breakIn("run");
            return where.equals("no result") ? null : new BreakingResult(this);
        }
    }

    private record BreakingResult(BreakingCheck check) implements CheckResult {
        @Override
        public Verdict verdict() {
            check.breakIn("verdict");
            return Verdict.EQUAL;
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public List<List<String>> table() {
            return List.of();
        }

        @Override
        public Json.Obj toJson() {
            return Json.Obj.EMPTY;
        }
    }
}
