package org.recce4j.diff.internal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.Cafe;
import org.recce4j.diff.Checks;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;

/** Every value diff that Recce 1.69.1 was asked for, against the right answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueDiffGoldenTest {

    /** It has a parameter that does not exist, which Recce ignores. */
    private static final String EXTRA_PARAMETER = "value_diff/extra-param";

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

    static List<RecceRun> finished() {
        return runs().stream()
                .filter(run -> !run.id().equals(EXTRA_PARAMETER))
                .filter(run -> run.isFinished()
                        || (run.shouldWork() && run.expected().find("summary").isPresent()))
                .toList();
    }

    static List<RecceRun> failed() {
        return runs().stream()
                .filter(run -> run.isFailed() && !run.shouldWork())
                .toList();
    }

    private static List<RecceRun> runs() {
        return Cafe.goldenRuns("value_diff");
    }

    @ParameterizedTest
    @MethodSource("finished")
    void findsTheRightCounts(RecceRun run) {
        if (run.expected().find("error").isPresent()) {
            assertThat(code(run)).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE);
            return;
        }
        ValueDiff diff = (ValueDiff) ((Outcome.Done) outcome(run)).result();
        assertThat(diff.toJson().object("summary")).isEqualTo(run.expected().object("summary"));
        assertThat(diff.toJson().object("data").items("data")).isEqualTo(run.expectedRows());
        assertThat(diff.verdict()).isEqualTo(isChanged(run, diff) ? Verdict.DIFFERENT : Verdict.EQUAL);
    }

    /** Recce does not look at columns of one side. */
    private static boolean isChanged(RecceRun run, ValueDiff diff) {
        Json changed = run.conclusion().get("changed");
        boolean byRecce = changed.equals(new Json.Bool(true));
        boolean oneSided = !diff.structure().baseOnly().isEmpty()
                || !diff.structure().currentOnly().isEmpty();
        boolean byDefect = run.defects().stream()
                .anyMatch(defect -> "wrong_result".equals(defect.text("kind"))
                        || defect.object("expected").get("changed").equals(new Json.Bool(true)));
        return byRecce || oneSided || byDefect || !run.isFinished();
    }

    @ParameterizedTest
    @MethodSource("failed")
    void failsWhereThereIsNoAnswer(RecceRun run) {
        if (run.params().get("primary_key").equals(new Json.Str(""))) {
            assertThatThrownBy(() -> outcome(run)).isInstanceOf(DiffException.class);
        } else {
            assertThat(outcome(run)).isInstanceOf(Outcome.Failed.class);
        }
    }

    private Object code(RecceRun run) {
        return ((Outcome.Failed) outcome(run)).code();
    }

    private Outcome outcome(RecceRun run) {
        return cafe.run(Checks.of(run.type(), run.params()));
    }
}
