package org.recce4j.diff.internal.recce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.Cafe;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.RecceChecks;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;

/** Recce's own answers to all recorded profiles, histograms and most frequent values of the shared cafe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecceDistributionsTest {

    private static final String[] TYPES = {
        "profile", "profile_diff", "top_k_diff", "histogram_diff", "profile_distribution"
    };

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

    static List<RecceRun> exact() {
        return finished().stream()
                .filter(run -> !run.type().equals("profile_distribution"))
                .toList();
    }

    static List<RecceRun> estimated() {
        return finished().stream()
                .filter(run -> run.type().equals("profile_distribution"))
                .toList();
    }

    private static List<RecceRun> finished() {
        return Cafe.goldenRuns(TYPES).stream().filter(RecceRun::isFinished).toList();
    }

    static List<RecceRun> failed() {
        return Cafe.goldenRuns(TYPES).stream().filter(RecceRun::isFailed).toList();
    }

    static List<RecceRun> rejected() {
        return Cafe.goldenRuns(TYPES).stream()
                .filter(run -> !run.isFinished() && !run.isFailed())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("exact")
    void answersWhatRecceAnswers(RecceRun run) {
        RecceAnswer answer = answer(run);
        assertThat(withoutTies(answer.result()))
                .isEqualTo(withoutTies(run.recorded().object("result")));
        assertThat(Json.of(answer.approved())).isEqualTo(run.recorded().get("approved"));
        assertThat(answer.conclusion()).isEqualTo(run.recorded().object("summary"));
    }

    /**
     * Values that are there equally often come in any order: texts after their counts, and of the last ones, which may be others, the
     * counts alone.
     */
    private static Json.Obj withoutTies(Json.Obj result) {
        List<Json> values = result.object("current").items("values");
        if (values.isEmpty()) {
            return result;
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Json base = result.object("base").items("counts").get(i);
            Json current = result.object("current").items("counts").get(i);
            rows.add(current.toPlain() + " " + base.toPlain() + " "
                    + values.get(i).toPlain());
        }
        String last = rows.get(rows.size() - 1);
        String counts = last.substring(0, last.indexOf(' ', last.indexOf(' ') + 1));
        List<String> shown = rows.stream()
                .map(row -> row.startsWith(counts + " ") ? counts : row)
                .sorted()
                .toList();
        return Json.Obj.builder()
                .put("rows", shown)
                .put("base", result.object("base").without(List.of("values", "counts")))
                .put("current", result.object("current").without(List.of("values", "counts")))
                .build();
    }

    @ParameterizedTest
    @MethodSource("estimated")
    void estimatesAboutWhatRecceEstimates(RecceRun run) {
        RecceAnswer answer = answer(run);
        Json.Obj expected = run.recorded().object("result");
        assertThat(answer.result().without(List.of("columns"))).isEqualTo(expected.without(List.of("columns")));
        assertThat(answer.result().object("columns").fields().keySet())
                .containsExactlyElementsOf(expected.object("columns").fields().keySet());
        expected.object("columns")
                .fields()
                .forEach((column, shape) -> assertThat(
                                numbers(answer.result().object("columns").object(column)))
                        .as(column)
                        .usingElementComparator(
                                (left, right) -> Math.abs(left - right) <= 0.3 * Math.abs(right) ? 0 : 1)
                        .containsExactlyElementsOf(numbers((Json.Obj) shape)));
        assertThat(answer.conclusion()).isEqualTo(Json.Obj.EMPTY);
    }

    private static List<Double> numbers(Json.Obj shape) {
        return List.of("base_bin_edges", "current_bin_edges").stream()
                .flatMap(key -> shape.items(key).stream())
                .map(edge -> ((Json.Num) edge).value().doubleValue())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("failed")
    void failsWhereRecceFails(RecceRun run) {
        assertThat(cafe.run(RecceChecks.of(run.type(), run.params()))).isInstanceOf(Outcome.Failed.class);
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void refusesWhatRecceRefuses(RecceRun run) {
        assertThatThrownBy(() -> RecceChecks.of(run.type(), run.params()))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK));
    }

    private RecceAnswer answer(RecceRun run) {
        Outcome outcome = cafe.run(RecceChecks.of(run.type(), run.params()));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (RecceAnswer) ((Outcome.Done) outcome).result();
    }
}
