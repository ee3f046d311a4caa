package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RecceException;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

/** dbt's own answers to its {@code state:} selectors, for single edits of a project. */
class GoldenStateTest {

    private final Map<Path, ProjectState> states = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "1.8, , 240",
        "1.10, , 240",
        "1.10-more-unrendered, true, 56",
        "1.12, , 952",
        "1.12-less-unrendered, false, 56"
    })
    void answersAsDbt(String folder, Boolean moreUnrendered, int atLeast) throws IOException {
        Path golden = SharedFiles.path("golden/dbt/state/" + folder);
        Json.Obj expected = json(golden.resolve("expected.json"));
        Json.Obj more = json(golden.resolve("expected_old_unmodified.json.gz"));
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, Json> entry : expected.fields().entrySet()) {
            Json.Obj answers = (Json.Obj) entry.getValue();
            NodeSelector selector = NodeSelector.builder(state(golden.resolve("cases/" + entry.getKey() + ".json.gz")))
                    .previous(state(golden.resolve(String.valueOf(answers.text("base")))))
                    .moreUnrendered(moreUnrendered)
                    .build();
            for (Json.Obj selectors : List.of(answers.object("selectors"), more.object(entry.getKey()))) {
                asked += selectors.fields().size();
                check(entry.getKey(), selectors, selector, IndirectSelection.EMPTY, wrong);
            }
            check(entry.getKey(), answers.object("with_attached_tests"), selector, IndirectSelection.EAGER, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThanOrEqualTo(atLeast);
    }

    private static void check(
            String name, Json.Obj answers, NodeSelector selector, IndirectSelection mode, List<String> wrong) {
        answers.fields().forEach((expression, answer) -> {
            Json actual = answer(
                    selector,
                    SelectionRequest.of(expression).ofTypes(Set.of("all")).with(mode));
            Json wanted = answer instanceof Json.Obj error ? error.get("message") : answer;
            if (!wanted.equals(actual)) {
                wrong.add(name + " " + expression + " " + mode + ": dbt " + wanted + ", we " + actual);
            }
        });
    }

    private static Json answer(NodeSelector selector, SelectionRequest request) {
        try {
            return Json.of(
                    selector.select(request).stream().map(id -> id.value()).toList());
        } catch (RecceException failure) {
            return Json.of(failure.getMessage());
        }
    }

    private ProjectState state(Path manifest) {
        return states.computeIfAbsent(
                manifest, file -> ArtifactReader.create().read(new Artifacts(null, Artifacts.Source.file(file), null)));
    }

    static Json.Obj json(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return (Json.Obj) JsonText.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
