package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.diff.check.Checks;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.render.RenderErrorCode;
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
    void keepsTheOrderAskedWhoeverRunsTheChecks() {
        List<Check> checks = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> checks.add(new SqlCheck("select " + i)));
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            Report report = DiffEngine.on(warehouse)
                    .executor(executor)
                    .progress((what, done, total) -> told.add(what))
                    .build()
                    .run(InMemory.states(environments), checks);
            assertThat(report.entries()).extracting(Report.Entry::check).containsExactlyElementsOf(checks);
            assertThat(told).hasSize(20);
        } finally {
            executor.shutdownNow();
        }
    }

    private Report run(Check... checks) {
        return DiffEngine.on(warehouse).build().run(InMemory.states(environments), List.of(checks));
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
}
