package org.recce4j.diff.internal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.Cafe;
import org.recce4j.diff.Checks;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.ValueDiffDetail;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;

/** Every detail of a value diff that Recce 1.69.1 was asked for, against the right answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueDiffDetailGoldenTest {

    private Cafe cafe;

    @BeforeAll
    void load(@TempDir Path folder) {
        cafe = Cafe.golden(folder);
    }

    @AfterAll
    void close() {
        if (cafe != null) {
            cafe.close();
        }
    }

    static List<RecceRun> right() {
        return finished().stream()
                .filter(run -> run.defects().isEmpty() || has(run, "no_truncation_flag"))
                .toList();
    }

    static List<RecceRun> wrong() {
        return finished().stream().filter(run -> !right().contains(run)).toList();
    }

    static List<RecceRun> failed() {
        return runs().stream().filter(RecceRun::isFailed).toList();
    }

    private static List<RecceRun> finished() {
        return runs().stream().filter(RecceRun::isFinished).toList();
    }

    private static List<RecceRun> runs() {
        return Cafe.goldenRuns("value_diff_detail");
    }

    @ParameterizedTest
    @MethodSource("right")
    void findsTheRowsThatRecceFinds(RecceRun run) {
        ValueDiffDetail detail = detail(run);
        List<String> expected = new ArrayList<>();
        run.answer().items("data").forEach(row -> expected.add(text(((Json.Arr) row).items())));
        assertThat(detail.rows().data().stream().map(ValueDiffDetailGoldenTest::text))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(detail.rows().more()).isEqualTo(has(run, "no_truncation_flag"));
    }

    /** What is wrong in an answer is said in numbers of rows, or in words. */
    @ParameterizedTest
    @MethodSource("wrong")
    void findsTheRightRowsWhereRecceDoesNot(RecceRun run) {
        if (expectations(run).anyMatch(expected -> expected.find("error").isPresent())) {
            assertThat(outcome(run)).isInstanceOf(Outcome.Failed.class);
            return;
        }
        int rows = expectations(run)
                .flatMap(expected -> expected.find("rows").stream())
                .map(count -> ((Json.Num) count).value().intValue())
                .findFirst()
                .orElse(run.answer().items("data").size());
        assertThat(detail(run).rows().data()).hasSize(rows);
    }

    private static Stream<Json.Obj> expectations(RecceRun run) {
        return run.defects().stream().map(defect -> defect.object("expected"));
    }

    @ParameterizedTest
    @MethodSource("failed")
    void failsWhereThereIsNoAnswer(RecceRun run) {
        if (run.params().get("primary_key").equals(new Json.Str(""))) {
            assertThatThrownBy(() -> outcome(run)).isInstanceOf(DiffException.class);
        } else if (run.shouldWork()) {
            assertThat(detail(run).verdict()).isEqualTo(Verdict.DIFFERENT);
        } else {
            assertThat(outcome(run)).isInstanceOf(Outcome.Failed.class);
        }
    }

    private static boolean has(RecceRun run, String kind) {
        return run.defects().stream().anyMatch(defect -> kind.equals(defect.text("kind")));
    }

    /** Recce writes all decimals as text. */
    private static String text(List<Json> row) {
        List<String> cells = new ArrayList<>();
        for (Json cell : row) {
            String text = String.valueOf(cell.toPlain());
            cells.add(
                    text.matches("-?[0-9.]+(E[-+]?[0-9]+)?")
                            ? new BigDecimal(text).stripTrailingZeros().toString()
                            : text);
        }
        return cells.toString();
    }

    private ValueDiffDetail detail(RecceRun run) {
        Outcome outcome = outcome(run);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (ValueDiffDetail) ((Outcome.Done) outcome).result();
    }

    private Outcome outcome(RecceRun run) {
        return cafe.run(Checks.of(run.type(), run.params()));
    }
}
