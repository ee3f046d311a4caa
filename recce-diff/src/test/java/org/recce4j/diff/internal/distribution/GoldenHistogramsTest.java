package org.recce4j.diff.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.Cafe;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Checks;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Verdict;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;

/** Histograms and most frequent values of the shared cafe: as Recce's where that is right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenHistogramsTest {

    /** What Recce takes for a number of bins or of values. */
    private static final Set<String> INVALID = Set.of("histogram_diff/int-0", "top_k_diff/k0", "top_k_diff/k-text");

    /** Recce takes the type that is declared; the table knows better, and has days. */
    private static final Set<String> WRONGLY_DECLARED = Set.of("histogram_diff/date-as-int");

    /** Equal bins, but not the same values: Recce sees no difference. */
    private static final Set<String> DIFFERENT =
            Set.of("top_k_diff/perm", "top_k_diff/decimal", "top_k_diff/list", "histogram_diff/decimal38");

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

    static List<RecceRun> answered() {
        return Cafe.goldenRuns("histogram_diff", "top_k_diff").stream()
                .filter(run -> run.isFinished() && !INVALID.contains(run.id()) && !isExpression(run))
                .toList();
    }

    static List<RecceRun> failed() {
        return Cafe.goldenRuns("histogram_diff", "top_k_diff").stream()
                .filter(RecceRun::isFailed)
                .toList();
    }

    static List<RecceRun> rejected() {
        return Cafe.goldenRuns("histogram_diff", "top_k_diff").stream()
                .filter(run -> (!run.isFinished() && !run.isFailed()) || INVALID.contains(run.id()))
                .toList();
    }

    private static boolean isExpression(RecceRun run) {
        return run.id().equals("top_k_diff/expression");
    }

    @ParameterizedTest
    @MethodSource("answered")
    void answersAsRecceWhereThatIsRight(RecceRun run) {
        CheckResult result = done(run);
        Json.Obj recce = run.recorded().object("result");
        Json.Obj ours = result.toJson();
        for (String side : List.of("base", "current")) {
            for (String key : List.of("total", "valids")) {
                assertThat(ours.object(side).get(key))
                        .isEqualTo(recce.object(side).get(key));
            }
            if (run.type().equals("histogram_diff")) {
                assertThat(ours.object(side).get("counts"))
                        .isEqualTo(recce.object(side).get("counts"));
            } else if (!run.id().equals("top_k_diff/decimal") && !run.id().equals("top_k_diff/double")) {
                assertThat(counts(ours.object(side)))
                        .containsAllEntriesOf(
                                run.id().equals("top_k_diff/view") || run.id().equals("top_k_diff/alias")
                                        ? Map.of()
                                        : counts(recce.object(side)));
            }
        }
        assertThat(numbers(ours.items("bin_edges"))).isEqualTo(numbers(recce.items("bin_edges")));
        boolean different = recorded(run).equals(new Json.Bool(true)) || DIFFERENT.contains(run.id());
        assertThat(result.verdict()).isEqualTo(different ? Verdict.DIFFERENT : Verdict.EQUAL);
    }

    private static Json recorded(RecceRun run) {
        return run.recorded().object("summary").get("changed");
    }

    /** Values in any order: ties are not stable in Recce. */
    private static Map<String, Json> counts(Json.Obj side) {
        Map<String, Json> counts = new java.util.LinkedHashMap<>();
        for (int i = 0; i < side.items("values").size(); i++) {
            Json value = side.items("values").get(i);
            counts.put(
                    value instanceof Json.Str text ? text.value() : "__null__",
                    side.items("counts").get(i));
        }
        return counts;
    }

    private static List<BigDecimal> numbers(List<Json> edges) {
        return edges.stream()
                .filter(edge -> edge instanceof Json.Num)
                .map(edge -> ((Json.Num) edge).value().stripTrailingZeros())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("failed")
    void answersOrSaysWhatIsWrong(RecceRun run) {
        Outcome outcome = cafe.run(Checks.of(run.type(), run.params()));
        if (run.shouldWork() || WRONGLY_DECLARED.contains(run.id())) {
            Json.Obj ours = done(run).toJson();
            for (String side : List.of("base", "current")) {
                Json expected = expected(run).object(side).get("counts");
                if (expected != Json.Null.INSTANCE) {
                    assertThat(ours.object(side).get("counts")).isEqualTo(expected);
                }
            }
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        }
    }

    private static Json.Obj expected(RecceRun run) {
        return run.recorded().object("defect").object("expected");
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void refusesParametersThatMakeNoSense(RecceRun run) {
        Outcome outcome;
        try {
            outcome = cafe.run(Checks.of(run.type(), run.params()));
        } catch (DiffException refused) {
            outcome = new Outcome.Failed(refused.code(), String.valueOf(refused.getMessage()));
        }
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(DiffErrorCode.INVALID_CHECK));
    }

    private CheckResult done(RecceRun run) {
        Outcome outcome = cafe.run(Checks.of(run.type(), run.params()));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }
}
