package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.sql.Warehouse;

/** A host's check whose result breaks the contract of {@link CheckResult}. */
class FaultyResultTest {

    private final Warehouse warehouse = InMemory.warehouse();
    private final TwoEnvironments environments =
            InMemory.environments(warehouse).model("orders", "id", "select 1 as id", "select 2 as id");

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @MethodSource
    void aFaultyResultFailsItsCheckOnly(String why, Check faulty) throws IOException {
        Report report = run(faulty, Checks.rowCount("orders"));
        assertThat(report.entries().get(0).outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(DiffErrorCode.CHECK_BROKEN);
            assertThat(failed.message()).startsWith("Cannot run this check: " + why + "; this is a defect");
        });
        assertThat(report.entries().get(1).outcome()).isInstanceOf(Outcome.Done.class);
        for (Report.Writer writer : List.of(Report.Writer.text(), Report.Writer.markdown(), Report.Writer.json())) {
            StringBuilder text = new StringBuilder();
            writer.write(report, text);
            assertThat(text).contains(why);
        }
    }

    @SuppressWarnings("NullAway") // what a host's check should not do
    static List<Arguments> aFaultyResultFailsItsCheckOnly() {
        List<List<String>> table = List.of(List.of("column"), List.of("a"));
        return List.of(
                faulty("the verdict of its result is null", faulty(null, "x", table, List.of())),
                faulty("the summary of its result is null", faulty(Verdict.EQUAL, null, table, List.of())),
                faulty("the table of its result is null", faulty(Verdict.EQUAL, "x", null, List.of())),
                faulty(
                        "row 2 of the table of its result is null",
                        faulty(Verdict.EQUAL, "x", Arrays.asList(List.of("a"), null), List.of())),
                faulty(
                        "row 1 of the table of its result contains null",
                        faulty(Verdict.EQUAL, "x", List.of(Arrays.asList("a", null)), List.of())),
                faulty(
                        "row 2 of the table of its result does not have as many cells as the head: 1, not 2",
                        faulty(Verdict.EQUAL, "x", List.of(List.of("a", "b"), List.of("c")), List.of())),
                faulty(
                        "row 2 of the table of its result does not have as many cells as the head: 2, not 1",
                        faulty(Verdict.EQUAL, "x", List.of(List.of("a"), List.of("b", "c")), List.of())),
                faulty("the notCompared of its result is null", faulty(Verdict.EQUAL, "x", table, null)),
                faulty(
                        "the notCompared of its result contains null",
                        faulty(Verdict.EQUAL, "x", table, Collections.singletonList(null))),
                faulty(
                        "its result is INCONCLUSIVE, but notCompared is empty",
                        faulty(Verdict.INCONCLUSIVE, "x", table, List.of())),
                faulty(
                        "the toJson of its result is null",
                        context -> new Found(Verdict.EQUAL, "x", table, List.of(), null)),
                faulty(
                        "the summary of its result threw java.lang.IllegalStateException",
                        context -> new Found(Verdict.EQUAL, "x", table, List.of(), Json.Obj.EMPTY) {
                            @Override
                            public String summary() {
                                throw new IllegalStateException("row 7");
                            }
                        }),
                faulty(
                        "the table of its result threw java.lang.StackOverflowError",
                        context -> new Found(Verdict.EQUAL, "x", table, List.of(), Json.Obj.EMPTY) {
                            @Override
                            public List<List<String>> table() {
                                throw new StackOverflowError();
                            }
                        }),
                faulty(
                        "the toJson of its result threw org.recce4j.diff.InconclusiveException",
                        context -> new Found(Verdict.EQUAL, "x", table, List.of(), Json.Obj.EMPTY) {
                            @Override
                            public Json.Obj toJson() {
                                throw new InconclusiveException("too late");
                            }
                        }),
                faulty("the reason of its SkipCheckException is null", context -> {
                    throw new SkipCheckException(null, "x");
                }),
                faulty("the code of its org.recce4j.diff.DiffException is null", context -> {
                    throw new DiffException(null, "x");
                }));
    }

    private static Arguments faulty(String why, Function<CheckContext, CheckResult> run) {
        return Arguments.of(why, new FunctionCheck(run));
    }

    private static Function<CheckContext, CheckResult> faulty(
            @Nullable Verdict verdict,
            @Nullable String summary,
            @Nullable List<List<String>> table,
            @Nullable List<String> notCompared) {
        return context -> new Found(verdict, summary, table, notCompared, Json.Obj.EMPTY);
    }

    @Test
    @SuppressWarnings("NullAway") // what a host's check should not do
    void aNodeThatIsNullBreaksItsCheckOnly() {
        Check check =
                new FunctionCheck(context -> new Found(Verdict.EQUAL, "x", List.of(), List.of(), Json.Obj.EMPTY)) {
                    @Override
                    public List<NodeId> nodes(ChangeSet changes) {
                        return Collections.singletonList(null);
                    }
                };
        Report report = run(check, Checks.rowCount("orders"));
        assertThat(((Outcome.Failed) report.entries().get(0).outcome()).message())
                .startsWith("Cannot run this check: its nodes contain null; ");
        assertThat(report.entries().get(1).outcome()).isInstanceOf(Outcome.Done.class);
    }

    private Report run(Check... checks) {
        return DiffEngine.on(warehouse).run(InMemory.states(environments), List.of(checks));
    }

    /** Runs a function. */
    private static class FunctionCheck implements Check {

        private final Function<CheckContext, CheckResult> run;

        FunctionCheck(Function<CheckContext, CheckResult> run) {
            this.run = run;
        }

        @Override
        public String type() {
            return "function";
        }

        @Override
        public String name() {
            return "function";
        }

        @Override
        public Json.Obj params() {
            return Json.Obj.EMPTY;
        }

        @Override
        public CheckResult run(CheckContext context) {
            return run.apply(context);
        }
    }

    /** A result whose parts may be null. */
    @SuppressWarnings("NullAway") // what a host's result should not be
    private static class Found implements CheckResult {

        private final @Nullable Verdict verdict;
        private final @Nullable String summary;
        private final @Nullable List<List<String>> table;
        private final @Nullable List<String> notCompared;
        private final Json.@Nullable Obj json;

        Found(
                @Nullable Verdict verdict,
                @Nullable String summary,
                @Nullable List<List<String>> table,
                @Nullable List<String> notCompared,
                Json.@Nullable Obj json) {
            this.verdict = verdict;
            this.summary = summary;
            this.table = table;
            this.notCompared = notCompared;
            this.json = json;
        }

        @Override
        public Verdict verdict() {
            return verdict;
        }

        @Override
        public String summary() {
            return summary;
        }

        @Override
        public List<List<String>> table() {
            return table;
        }

        @Override
        public List<String> notCompared() {
            return notCompared;
        }

        @Override
        public Json.Obj toJson() {
            return json;
        }
    }
}
