package org.recce4j.diff.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.InMemory;
import org.recce4j.diff.Outcome;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

/**
 * Inputs on which diff tools are known to be wrong, with the right answers. A line of {@code adversarial.csv} is: the defect; the check;
 * its parameters but the model; the rows of model {@code m} in base and in current; what is right: {@code FAILED code}, or the verdict
 * and then parts of the result: {@code rows TOTAL +ADDED -REMOVED}, the matching values of each column, or {@code N rows} of a frame.
 */
class AdversarialTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvFileSource(
            resources = "adversarial.csv",
            delimiter = '|',
            quoteCharacter = '~',
            numLinesToSkip = 1,
            maxCharsPerColumn = 20_000)
    void isRight(String defect, String type, String params, String base, String current, String right) {
        assertThat(shown(run(type, params, base, current))).as(defect).isEqualTo(right);
    }

    /** What is different stays different when the sides change places; how many rows are added is then how many were removed. */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvFileSource(
            resources = "adversarial.csv",
            delimiter = '|',
            quoteCharacter = '~',
            numLinesToSkip = 1,
            maxCharsPerColumn = 20_000)
    void isRightTheOtherWayRound(String defect, String type, String params, String base, String current, String right) {
        assertThat(verdict(shown(run(type, params, /* base= */ current, /* current= */ base))))
                .as(defect)
                .isEqualTo(verdict(right));
    }

    private static String verdict(String shown) {
        return shown.split(" ", 2)[0];
    }

    private Outcome run(String type, String params, String base, String current) {
        TwoEnvironments environments = InMemory.environments(warehouse).model("m", "", base, current);
        Json.Obj given = (Json.Obj) JsonText.read(params);
        Json.Obj all = type.equals("query_diff")
                ? given
                : Json.Obj.builder().put("model", "m").putAll(given).build();
        return DiffEngine.on(warehouse)
                .build()
                .run(InMemory.states(environments), List.of(Checks.of(type, all)))
                .entries()
                .get(0)
                .outcome();
    }

    private static String shown(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return "FAILED " + ((Enum<?>) failed.code()).name();
        }
        if (!(outcome instanceof Outcome.Done done)) {
            return outcome.toString();
        }
        CheckResult result = done.result();
        Json.Obj json = result.toJson();
        if (json.find("summary").isPresent()) {
            return result.verdict() + counts(json.object("summary")) + matches(json.object("data"));
        }
        Json.Obj frame = json.find("diff").isPresent()
                ? json.object("diff")
                : json.find("differences").isPresent() ? json.object("differences") : json;
        boolean more = frame.get("more").equals(new Json.Bool(true));
        return result.verdict() + " " + frame.items("data").size() + " rows" + (more ? " of more" : "");
    }

    private static String counts(Json.Obj summary) {
        return " rows " + summary.get("total").toPlain() + " +"
                + summary.get("added").toPlain() + " -" + summary.get("removed").toPlain();
    }

    private static String matches(Json.Obj frame) {
        return frame.items("data").stream()
                .map(row -> ((Json.Arr) row).items())
                .map(row -> " " + row.get(0).toPlain() + "=" + row.get(1).toPlain())
                .collect(Collectors.joining());
    }
}
