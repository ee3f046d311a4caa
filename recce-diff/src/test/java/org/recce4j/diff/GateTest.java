package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;

class GateTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            equal                          | 0 | 0
            different                      | 1 | 1
            answered                       | 0 | 0
            equal different                | 1 | 1
            different inconclusive         | 3 | 3
            different failed               | 3 | 3
            different not_applicable       | 3 | 1
            equal missing_capability       | 3 | 0
            equal not_applicable           | 3 | 0
            equal cancelled                | 3 | 0
            equal not_selected             | 0 | 0
            different not_selected         | 1 | 1
            allowed                        | 0 | 0
            warns equal                    | 0 | 0
            fails                          | 1 | 1
            allowed warns different        | 1 | 1
            allowed inconclusive           | 3 | 3
            warns failed                   | 3 | 3
            allowed not_applicable         | 3 | 0
            """)
    void dependsOnWhatTheChecksSayAndOnWhoChoseThem(String outcomes, int asked, int byDefault) {
        Report report = report(outcomes);
        assertThat(new Gate(FailOn.SCHEMA, false, true).exitCode(report)).isEqualTo(asked);
        assertThat(new Gate(FailOn.SCHEMA, false, false).exitCode(report)).isEqualTo(byDefault);
        assertThat(new Gate(FailOn.NEVER, false, true).exitCode(report)).isEqualTo(asked == 1 ? 0 : asked);
    }

    @ParameterizedTest
    @CsvSource({"allowed, 0", "warns, 1", "fails, 1", "allowed warns, 1", "equal, 0", "warns inconclusive, 3"})
    void warningsCountOnRequest(String outcomes, int code) {
        assertThat(new Gate(FailOn.DATA, true, true).exitCode(report(outcomes))).isEqualTo(code);
        assertThat(new Gate(FailOn.CHANGES, true, true).exitCode(report(outcomes)))
                .isEqualTo(code);
        assertThat(new Gate(FailOn.NEVER, true, true).exitCode(report(outcomes)))
                .isEqualTo(code == 1 ? 0 : code);
    }

    /** Without the difference it would be inconclusive. */
    @ParameterizedTest
    @CsvSource({"allowed, 3", "warns, 3", "fails, 1", "different, 1"})
    void aDifferenceThatDoesNotCountDoesNotHideWhatWasNotCompared(String judged, int code) {
        Outcome.Done complete = (Outcome.Done) outcome(judged);
        CheckResult partial = new Found(Verdict.DIFFERENT, List.of("column \"a\""));
        Outcome outcome = new Outcome.Done(partial, complete.judgement());
        assertThat(new Gate(FailOn.DATA, false, true).exitCode(report(List.of(outcome))))
                .isEqualTo(code);
        assertThat(new Gate(FailOn.NEVER, false, true).exitCode(report(List.of(outcome))))
                .isEqualTo(3);
    }

    @Test
    void countsNeitherWarningsNorSkippedChecksUnlessAsked() {
        assertThat(Gate.on(FailOn.DATA)).isEqualTo(new Gate(FailOn.DATA, false, false));
        assertThat(Gate.on(FailOn.DATA).withWarnings()).isEqualTo(new Gate(FailOn.DATA, true, false));
        assertThat(Gate.on(FailOn.DATA).withSkipped()).isEqualTo(new Gate(FailOn.DATA, false, true));
        assertThat(Gate.on(FailOn.DATA).withSkipped().withWarnings()).isEqualTo(new Gate(FailOn.DATA, true, true));
    }

    private static Report report(String outcomes) {
        return report(Stream.of(outcomes.split(" ", -1)).map(GateTest::outcome).toList());
    }

    private static Report report(List<Outcome> outcomes) {
        ChangeSet nothing = new ChangeSet(States.of(), States.of(), List.of());
        return new Report(
                nothing,
                outcomes.stream()
                        .map(outcome -> new Report.Entry(Checks.rowCount(), List.of(), outcome, Duration.ZERO))
                        .toList());
    }

    private static Outcome outcome(String name) {
        for (Judgement.Level level : Judgement.Level.values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return new Outcome.Done(new Found(Verdict.DIFFERENT, List.of()), new Judgement(level, "why"));
            }
        }
        if (name.equals("failed")) {
            return new Outcome.Failed(DiffErrorCode.MODEL_NOT_FOUND, "no such model");
        }
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equalsIgnoreCase(name)) {
                return new Outcome.Done(new Found(verdict, List.of()));
            }
        }
        return new Outcome.Skipped(Outcome.Reason.valueOf(name.toUpperCase(Locale.ROOT)), "skipped");
    }

    private record Found(Verdict verdict, List<String> notCompared) implements CheckResult {
        @Override
        public String summary() {
            return "";
        }

        @Override
        public Json.Obj toJson() {
            return Json.Obj.EMPTY;
        }
    }
}
