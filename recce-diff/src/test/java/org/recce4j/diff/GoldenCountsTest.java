package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;

/** Row counts, schemas and lineage of the cafe: as Recce answered, and rightly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenCountsTest {

    private Cafe cafe;

    @BeforeAll
    void open(@TempDir Path folder) {
        cafe = Cafe.golden(folder);
    }

    @AfterAll
    void close() {
        if (cafe != null) {
            cafe.close();
        }
    }

    static List<RecceRun> counts() {
        return Cafe.goldenRuns("row_count", "row_count_diff").stream()
                .filter(run -> !run.isRejected())
                .toList();
    }

    static List<RecceRun> rejected() {
        return Cafe.goldenRuns("row_count", "row_count_diff").stream()
                .filter(run -> run.isRejected() && run.recorded().get("params") instanceof Json.Obj)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("counts")
    void answersAsRecceDoes(RecceRun run) {
        Outcome outcome = cafe.run(RecceChecks.of(run.type(), run.params()));
        if (run.isFailed()) {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.message())
                                    .isEqualTo(run.recorded().object("error").text("message")));
            return;
        }
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        RecceAnswer answer = (RecceAnswer) ((Outcome.Done) outcome).result();
        assertThat(answer.toJson()).isEqualTo(run.answer());
        assertThat(answer.conclusion()).isEqualTo(run.conclusion());
        assertThat(answer.approved()).isEqualTo(run.isApproved());
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void bothModesRefuseWhatRecceRefuses(RecceRun run) {
        assertThatThrownBy(() -> RecceChecks.of(run.type(), run.params()))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK));
        assertThatThrownBy(() -> Checks.of(run.type(), run.params()))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void countsWhatIsThere(RecceRun run) {
        Outcome outcome = cafe.run(Checks.of(run.type(), run.params()));
        if (run.isFailed() && !run.shouldWork()) {
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
            return;
        }
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        CheckResult result = ((Outcome.Done) outcome).result();
        run.expectedCounts().fields().forEach((name, counts) -> {
            for (String side : List.of("base", "curr")) {
                assertThat(result.toJson().object(name).get(side)).isEqualTo(((Json.Obj) counts).get(side));
            }
        });
        if (run.id().equals("row_count_diff/not-built")) {
            assertThat(result.verdict())
                    .as("a table that is not built is not compared")
                    .isEqualTo(Verdict.INCONCLUSIVE);
        } else if (run.conclusion().get("changed").equals(new Json.Bool(true))) {
            assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        } else {
            boolean approved = run.isApproved() && run.defects().isEmpty();
            assertThat(result.verdict() == Verdict.EQUAL).isEqualTo(approved || isEqualSeed(run));
        }
    }

    /** Recce does not count seeds, so it cannot find them equal. */
    private static boolean isEqualSeed(RecceRun run) {
        return run.id().equals("row_count_diff/seed");
    }

    static List<RecceRun> schemas() {
        return Cafe.goldenRuns("schema_diff").stream()
                .filter(run -> !run.isRejected())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void comparesSchemasAsRecceDoes(RecceRun run) {
        RecceAnswer answer = answer(run);
        Json.Obj recorded = run.recorded().object("mcp").object("result");
        assertThat(answer.toJson().without(List.of("data"))).isEqualTo(recorded.without(List.of("data")));
        assertThat(answer.toJson().items("data")).containsExactlyInAnyOrderElementsOf(recorded.items("data"));
        assertThat(answer.conclusion()).isEqualTo(run.conclusion());
        assertThat(answer.approved()).isEqualTo(run.isApproved());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void findsTheColumnsThatDiffer(RecceRun run) {
        Outcome outcome = cafe.run(Checks.of(run.type(), run.params()));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        CheckResult result = ((Outcome.Done) outcome).result();
        Json.Obj recorded = run.recorded().object("mcp").object("result");
        assertThat(result.toJson().items("data")).containsExactlyInAnyOrderElementsOf(recorded.items("data"));
        assertThat(result.toJson().object("schema_coverage")).isEqualTo(recorded.object("schema_coverage"));
        Verdict verdict = recorded.items("data").isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT;
        boolean known = "complete".equals(recorded.object("schema_coverage").text("status"));
        assertThat(result.verdict()).isEqualTo(known ? verdict : Verdict.INCONCLUSIVE);
        assertThat(result.notCompared().isEmpty()).isEqualTo(known);
    }

    static List<RecceRun> lineages() {
        return Cafe.goldenRuns("lineage_diff").stream()
                .filter(run -> !run.isRejected())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lineages")
    void drawsTheLineageAsRecceDoes(RecceRun run) {
        Json.Obj drawn = answer(run).toJson();
        Json.Obj recorded = run.recorded().object("mcp").object("result");
        assertThat(drawn.fields().keySet()).isEqualTo(recorded.fields().keySet());
        for (String frame : List.of("nodes", "edges")) {
            assertThat(drawn.object(frame).without(List.of("data")))
                    .isEqualTo(recorded.object(frame).without(List.of("data")));
        }
        assertThat(withoutIndex(drawn)).containsExactlyInAnyOrderElementsOf(withoutIndex(recorded));
        assertThat(edges(drawn)).containsExactlyInAnyOrderElementsOf(edges(recorded));
    }

    private static List<List<Json>> withoutIndex(Json.Obj lineage) {
        return rows(lineage, "nodes").stream()
                .map(row -> row.subList(1, row.size()))
                .toList();
    }

    private static List<String> edges(Json.Obj lineage) {
        List<List<Json>> nodes = rows(lineage, "nodes");
        return rows(lineage, "edges").stream()
                .map(edge -> id(nodes, edge.get(0)) + " -> " + id(nodes, edge.get(1)))
                .toList();
    }

    private static Object id(List<List<Json>> nodes, Json index) {
        return String.valueOf(
                nodes.get(((Json.Num) index).value().intValue()).get(1).toPlain());
    }

    private static List<List<Json>> rows(Json.Obj lineage, String frame) {
        return lineage.object(frame).items("data").stream()
                .map(row -> ((Json.Arr) row).items())
                .toList();
    }

    @Test
    void theLineageShowsWhatRecceLeavesOut() {
        Outcome outcome = cafe.run(Checks.of("lineage_diff", Json.Obj.EMPTY));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        Json.Obj drawn = ((Outcome.Done) outcome).result().toJson();
        assertThat(rows(drawn, "nodes").stream()
                        .map(row -> row.get(1).toPlain() + " " + row.get(5).toPlain()))
                .contains(
                        "seed.cafe.raw_extra removed",
                        "source.cafe.till.old_feed removed",
                        "source.cafe.till.new_feed added",
                        "exposure.cafe.gone_board removed",
                        "exposure.cafe.new_board added",
                        "model.kitchen.pantry modified");
    }

    private RecceAnswer answer(RecceRun run) {
        Outcome outcome = cafe.run(RecceChecks.of(run.type(), run.params()));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (RecceAnswer) ((Outcome.Done) outcome).result();
    }
}
