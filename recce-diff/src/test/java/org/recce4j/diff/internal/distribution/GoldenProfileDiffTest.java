package org.recce4j.diff.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.Cafe;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Checks;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Verdict;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;

/** The right profiles of the shared cafe, in the shape of Recce's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenProfileDiffTest {

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

    static List<RecceRun> finished() {
        return Cafe.goldenRuns("profile", "profile_diff").stream()
                .filter(RecceRun::isFinished)
                .toList();
    }

    static List<RecceRun> failed() {
        return Cafe.goldenRuns("profile", "profile_diff").stream()
                .filter(RecceRun::isFailed)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("finished")
    void profilesAsRecceOrRightly(RecceRun run) {
        Outcome outcome = cafe.run(Checks.of(run.type(), run.params()));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        CheckResult result = ((Outcome.Done) outcome).result();
        run.recorded()
                .object("result")
                .fields()
                .keySet()
                .forEach(side ->
                        assertThat(rows(result.toJson().object(side))).containsExactlyElementsOf(expected(run, side)));
        Json changed = run.recorded().object("summary").get("changed");
        if (run.type().equals("profile")) {
            assertThat(result.verdict()).isEqualTo(Verdict.ANSWERED);
        } else {
            boolean different = changed.equals(new Json.Bool(true));
            assertThat(result.verdict()).isEqualTo(different ? Verdict.DIFFERENT : Verdict.EQUAL);
        }
    }

    @ParameterizedTest
    @MethodSource("failed")
    void failsWhereNothingCanBeProfiled(RecceRun run) {
        assertThat(cafe.run(Checks.of(run.type(), run.params())))
                .isInstanceOf(run.shouldWork() ? Outcome.Done.class : Outcome.Failed.class);
    }

    private static List<List<String>> expected(RecceRun run, String side) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : rows(run.recorded().object("result").object(side))) {
            List<String> right = new ArrayList<>(row);
            Stream.of(run.recorded().get("defect"))
                    .flatMap(
                            defect -> defect instanceof Json.Arr several ? several.items().stream() : Stream.of(defect))
                    .map(defect -> defect instanceof Json.Obj one ? one.object("expected") : Json.Obj.EMPTY)
                    .map(expected -> expected.object(side).object(row.get(0)))
                    .forEach(expected -> Map.of("min", 6, "max", 7, "avg", 8, "median", 9)
                            .forEach((measure, index) ->
                                    expected.find(measure).ifPresent(value -> right.set(index, text(value)))));
            if (row.contains("1 year 2 days 03:04:05")) {
                right.set(8, row.contains("-1 day") ? "6 months 13:32:02.5" : "6 months 1 day -10:27:57.5");
                right.set(9, "180 days 13:32:02.5");
            }
            if (right.contains("NaN") && right.get(8).equals("null")) {
                right.set(8, "NaN");
            }
            rows.add(right);
        }
        return rows;
    }

    /** Without the name of the type, which is ours. */
    private static List<List<String>> rows(Json.Obj frame) {
        return frame.items("data").stream()
                .map(row -> ((Json.Arr) row).items())
                .map(cells -> Stream.concat(
                                cells.stream().limit(1), cells.stream().skip(2))
                        .map(GoldenProfileDiffTest::text)
                        .toList())
                .toList();
    }

    /** Numbers with 15 digits, however they are written. */
    private static String text(Json value) {
        String text = value instanceof Json.Str string ? string.value() : String.valueOf(value.toPlain());
        try {
            return new BigDecimal(text)
                    .round(new MathContext(15))
                    .stripTrailingZeros()
                    .toString();
        } catch (NumberFormatException notANumber) {
            return text.replaceAll("^nan$", "NaN").replaceAll("inf$", "Infinity");
        }
    }
}
