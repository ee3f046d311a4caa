package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

/** The shared cases of value diffs on an engine, wherever the client is. */
@Isolated("changes the zone of the JVM")
abstract class ValueDiffCases {

    private static final List<String> ZONES = List.of("UTC", "America/New_York", "Asia/Kolkata");

    /** Opens a warehouse in which a connection's own schema is to be filled. */
    abstract Warehouse open();

    /** Returns statements that make schemas base and cur and run the statements of each side in its schema. */
    abstract String tables(ValueDiffCase example);

    @ParameterizedTest
    @MethodSource("cases")
    void isRightInEveryTimeZone(ValueDiffCase example) {
        List<Outcome> outcomes = new ArrayList<>();
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                outcomes.add(run(example));
            }
        } finally {
            TimeZone.setDefault(before);
        }
        outcomes.forEach(outcome -> assertRight(example, outcome));
        assertThat(outcomes.stream().map(ValueDiffCases::shown).distinct()).hasSize(1);
    }

    private Outcome run(ValueDiffCase example) {
        try (Warehouse warehouse = open()) {
            new WarehouseEngine(warehouse).execute(tables(example));
            return example.run(warehouse);
        }
    }

    /** By the rule that the case gives; a sentence that is not known here has no rule. */
    private static void assertRight(ValueDiffCase example, Outcome outcome) {
        if (example.expect() instanceof Json.Obj counts) {
            assertCounts(counts, result(outcome));
            return;
        }
        String expected = String.valueOf(example.expect().toPlain());
        switch (expected.replaceAll("[:;,].*", "")) {
            case "equal" -> assertThat(result(outcome).verdict()).isEqualTo(Verdict.EQUAL);
            case "different" -> assertThat(result(outcome).verdict()).isEqualTo(Verdict.DIFFERENT);
            case "not equal" -> assertThat(result(outcome).verdict()).isIn(Verdict.DIFFERENT, Verdict.INCONCLUSIVE);
            case "no error" -> assertThat(outcome).isNotInstanceOf(Outcome.Failed.class);
            case "percent shown is not 100.00" ->
                assertThat(result(outcome).table().toString()).doesNotContain("100.00");
            case "the same verdict whatever the time zone of the client is", "documented", "an answer" ->
                assertThat(result(outcome).verdict()).isNotNull();
            default -> throw new AssertionError("no rule for: " + expected);
        }
    }

    private static void assertCounts(Json.Obj expected, CheckResult result) {
        ValueDiffAnswer answer = ValueDiffAnswer.of(result);
        expected.fields().forEach((name, value) -> {
            switch (name) {
                case "verdict" -> assertThat(answer.verdict().name()).isEqualToIgnoringCase(((Json.Str) value).value());
                case "added" -> assertThat(Json.of(answer.added())).isEqualTo(value);
                case "removed" -> assertThat(Json.of(answer.removed())).isEqualTo(value);
                case "matched" ->
                    assertThat(Json.of(answer.matched()))
                            .isInstanceOfSatisfying(
                                    Json.Obj.class,
                                    matched -> ((Json.Obj) value)
                                            .fields()
                                            .forEach((column, count) -> assertThat(matched.get(column))
                                                    .isEqualTo(count)));
                default -> throw new AssertionError("no rule for " + name);
            }
        });
        assertThat(answer.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    static CheckResult result(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }

    private static String shown(Outcome outcome) {
        return outcome instanceof Outcome.Done done
                ? done.result().verdict() + " " + done.result().toJson()
                : outcome.toString();
    }
}
