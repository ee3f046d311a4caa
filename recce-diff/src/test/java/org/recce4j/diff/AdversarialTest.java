package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

/**
 * Inputs on which diff tools are known to be wrong, with the right answers. A line of {@code adversarial.csv} is: the defect; the check;
 * its parameters; the rows of model {@code m} in base and in current; what is right: {@code FAILED code}, or the verdict and then parts of
 * the result: {@code rows TOTAL +ADDED -REMOVED}, the matching values of each column, {@code N rows} of a frame, or JSON whose fields the
 * result has.
 */
class AdversarialTest {

    private static final Pattern DEFECT = Pattern.compile("(?:A5|golden) \\d+");

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
        Outcome outcome = run(type, params, base, current);
        int part = right.indexOf(" {");
        if (part < 0) {
            assertThat(shown(outcome)).as(defect).isEqualTo(right);
        } else {
            assertThat(verdict(shown(outcome))).as(defect).isEqualTo(right.substring(0, part));
            assertThat(contains(json(outcome), JsonText.read(right.substring(part + 1))))
                    .as("%s: %s", defect, JsonText.write(json(outcome)))
                    .isTrue();
        }
    }

    /** What cannot be asked of two tables has other tests, which docs/recce-mode.md names: 25 and 27 to 32 of Recce's list. */
    @Test
    void hasEveryKnownDefect() throws IOException {
        List<String> defects = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(
                AdversarialTest.class.getResourceAsStream("adversarial.csv"), "adversarial.csv")) {
            DEFECT.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(defect -> defects.add(defect.group()));
        }
        assertThat(defects)
                .contains(numbered("A5 ", 1, 19))
                .contains(numbered("golden ", 1, 24))
                .contains("golden 26");
    }

    private static String[] numbered(String list, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> list + number)
                .toArray(String[]::new);
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
        try {
            Check check = Checks.of(type, (Json.Obj) JsonText.read(params));
            return DiffEngine.on(warehouse)
                    .run(InMemory.states(environments), List.of(check))
                    .entries()
                    .get(0)
                    .outcome();
        } catch (DiffException refused) {
            return new Outcome.Failed(refused.code(), String.valueOf(refused.getMessage()));
        }
    }

    private static Json json(Outcome outcome) {
        return ((Outcome.Done) outcome).result().toJson();
    }

    /** Tells whether a result has every field that a part of it has; lists are whole. */
    private static boolean contains(Json result, Json part) {
        if (result instanceof Json.Obj whole && part instanceof Json.Obj some) {
            return some.fields().entrySet().stream()
                    .allMatch(field -> whole.find(field.getKey())
                            .filter(value -> contains(value, field.getValue()))
                            .isPresent());
        }
        return result.equals(part);
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
