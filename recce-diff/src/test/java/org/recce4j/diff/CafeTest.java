package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.fixtures.GoldenCafe;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;

/** Two environments with awkward tables on DuckDB: what the checks find, against what Recce 1.69.1 answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CafeTest {

    /** It has a parameter that does not exist, which Recce ignores. */
    private static final String EXTRA_PARAMETER = "value_diff/extra-param";

    private Cafe cafe;

    @BeforeAll
    void load(@TempDir Path folder) {
        cafe = Cafe.extract(folder);
    }

    @AfterAll
    void close() {
        cafe.close();
    }

    static List<RecceRun> rowCounts() {
        return runs("row_count_diff").filter(RecceRun::isFinished).toList();
    }

    static List<RecceRun> valueDiffs() {
        return runs("value_diff")
                .filter(run -> run.isFinished() && !run.id().equals(EXTRA_PARAMETER))
                .toList();
    }

    static List<RecceRun> failedValueDiffs() {
        return runs("value_diff").filter(RecceRun::isFailed).toList();
    }

    @ParameterizedTest
    @MethodSource("rowCounts")
    void countsTheRowsThatRecceCounts(RecceRun run) {
        Json.Obj result = done(run).toJson();
        run.expectedCounts().fields().forEach((name, counts) -> {
            assertThat(result.object(name).get("base")).isEqualTo(((Json.Obj) counts).get("base"));
            assertThat(result.object(name).get("curr")).isEqualTo(((Json.Obj) counts).get("curr"));
        });
    }

    @ParameterizedTest
    @MethodSource("valueDiffs")
    void findsTheValuesThatRecceFindsOrTheRightOnes(RecceRun run) {
        if (run.expected().find("error").isPresent()) {
            assertThat(outcome(run))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE));
            return;
        }
        Json.Obj result = done(run).toJson();
        assertThat(result.object("summary")).isEqualTo(run.expected().object("summary"));
        assertThat(result.object("data").items("data")).isEqualTo(run.expectedRows());
    }

    @ParameterizedTest
    @MethodSource("failedValueDiffs")
    void refusesWhatRecceRightlyRefuses(RecceRun run) {
        assertThat(outcome(run)).isInstanceOf(run.shouldWork() ? Outcome.Done.class : Outcome.Failed.class);
    }

    @Test
    void refusesAParameterThatDoesNotExistWhichRecceIgnores() {
        RecceRun run = runs("value_diff")
                .filter(some -> some.id().equals(EXTRA_PARAMETER))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> outcome(run))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK));
    }

    @Test
    void findsTheSchemasThatDifferAndNoOther() {
        RecceRun run = runs("schema_diff").findFirst().orElseThrow();
        Set<Json> expected = new HashSet<>(run.expected().items("data"));
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(done(run).toJson().items("data")).hasSameSizeAs(expected).allMatch(expected::contains);
    }

    private CheckResult done(RecceRun run) {
        Outcome outcome = outcome(run);
        assertThat(outcome).as(run.id()).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }

    private Outcome outcome(RecceRun run) {
        return cafe.run(Checks.of(run.type(), run.params()));
    }

    private static Stream<RecceRun> runs(String type) {
        return GoldenCafe.runs().stream().filter(run -> run.type().equals(type));
    }
}
