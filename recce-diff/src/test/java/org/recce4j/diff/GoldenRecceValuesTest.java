package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Recce's answers to the value diffs of the shared goldens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenRecceValuesTest {

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

    static List<RecceRun> runs() {
        return Cafe.goldenRuns("value_diff", "value_diff_detail");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void answersAsRecceDoes(RecceRun run) {
        if (run.isRejected()) {
            assertThat(catchThrowableOfType(DiffException.class, () -> RecceChecks.of(run.type(), run.params()))
                            .code())
                    .isEqualTo(DiffErrorCode.INVALID_CHECK);
            return;
        }
        Outcome outcome = cafe.run(RecceChecks.of(run.type(), run.params()));
        if (run.isFailed()) {
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(Outcome.Done.class, done -> same((RecceAnswer) done.result(), run));
        }
    }

    private static void same(RecceAnswer answer, RecceRun run) {
        assertThat(JsonText.write(answer.result())).isEqualTo(JsonText.write(run.answer()));
        assertThat(answer.approved()).isEqualTo(run.isApproved());
        if (run.conclusion().get("raises") == Json.Null.INSTANCE) {
            assertThat(answer.conclusion()).isEqualTo(run.conclusion());
        } else {
            assertThat(answer.conclusion().get("changed")).isEqualTo(changedByItsOwnNumbers(run));
        }
    }

    /** Recce's summary fails on a share of no rows; only rows of one side can have changed then. */
    private static Json changedByItsOwnNumbers(RecceRun run) {
        Json.Obj counts = run.answer().object("summary");
        Json none = Json.of(0);
        return new Json.Bool(
                !(counts.get("added").equals(none) && counts.get("removed").equals(none)));
    }
}
