package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.check.Checks;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;

class DiffExitTest {

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
            """)
    void dependsOnWhatTheChecksSayAndOnWhoChoseThem(String outcomes, int asked, int byDefault) {
        ChangeSet nothing = new ChangeSet(States.of(), States.of(), List.of());
        Report report = new Report(
                nothing,
                Stream.of(outcomes.split(" "))
                        .map(DiffExitTest::outcome)
                        .map(outcome -> new Report.Entry(Checks.schema(), List.of(), outcome, Duration.ZERO))
                        .toList());
        assertThat(new DiffExit(FailOn.SCHEMA, true).code(report)).isEqualTo(asked);
        assertThat(new DiffExit(FailOn.SCHEMA, false).code(report)).isEqualTo(byDefault);
        assertThat(new DiffExit(FailOn.NEVER, true).code(report)).isEqualTo(asked == 1 ? 0 : asked);
    }

    private static Outcome outcome(String name) {
        if (name.equals("failed")) {
            return new Outcome.Failed(DiffErrorCode.MODEL_NOT_FOUND, "no such model");
        }
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equalsIgnoreCase(name)) {
                return new Outcome.Done(new Found(verdict));
            }
        }
        return new Outcome.Skipped(Outcome.Reason.valueOf(name.toUpperCase(Locale.ROOT)), "skipped");
    }

    private record Found(Verdict verdict) implements CheckResult {
        @Override
        public String summary() {
            return "";
        }

        @Override
        public List<List<String>> table() {
            return List.of();
        }

        @Override
        public Json.Obj toJson() {
            return Json.Obj.EMPTY;
        }
    }
}
