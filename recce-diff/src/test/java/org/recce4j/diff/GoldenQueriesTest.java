package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.SqlErrorCode;

/** The queries of the shared goldens, in both modes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenQueriesTest {

    /** Recce runs them. */
    private static final Set<String> NOT_A_QUERY = Set.of("query/ddl", "query/two-statements");

    /** An ephemeral model has no rows of its own. */
    private static final Set<String> NEEDS_CTE = Set.of("query/ephemeral");

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
        return Cafe.goldenRuns("query", "query_base", "query_diff");
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
        if (NOT_A_QUERY.contains(run.id())) {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo(SqlErrorCode.READ_ONLY));
        } else if (run.isFailed()) {
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(Outcome.Done.class, done -> same((RecceAnswer) done.result(), run));
        }
    }

    private static void same(RecceAnswer answer, RecceRun run) {
        assertThat(JsonText.write(answer.result())).isEqualTo(JsonText.write(run.answer()));
        assertThat(answer.conclusion()).isEqualTo(run.conclusion());
        assertThat(answer.approved()).isEqualTo(run.isApproved());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void answersRightlyByDefault(RecceRun run) {
        if (run.isRejected()) {
            assertThat(catchThrowableOfType(DiffException.class, () -> Checks.of(run.type(), run.params()))
                            .code())
                    .isEqualTo(DiffErrorCode.INVALID_CHECK);
            return;
        }
        Outcome outcome = cafe.run(Checks.of(run.type(), run.params()));
        boolean isRejected = run.defects().stream()
                .anyMatch(defect -> "should_reject".equals(defect.text("kind"))
                        || defect.object("expected").find("error").isPresent());
        if (isRejected || (run.isFailed() && !run.shouldWork()) || NEEDS_CTE.contains(run.id())) {
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
            return;
        }
        assertThat(outcome)
                .isInstanceOfSatisfying(Outcome.Done.class, done -> new RightAnswer(run).check(done.result()));
    }
}
