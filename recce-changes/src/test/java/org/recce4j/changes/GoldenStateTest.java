package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
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
        Json.Obj more = json(golden.resolve("expected_old_unmodified.json.gz"));
        StateAnswers compared = new StateAnswers();
        for (Map.Entry<String, Json> entry :
                json(golden.resolve("expected.json")).fields().entrySet()) {
            Json.Obj answers = (Json.Obj) entry.getValue();
            NodeSelector selector = NodeSelector.builder(state(golden.resolve("cases/" + entry.getKey() + ".json.gz")))
                    .previous(state(golden.resolve(String.valueOf(answers.text("base")))))
                    .moreUnrendered(moreUnrendered)
                    .build();
            compared.compare(entry.getKey(), selector, answers);
            compared.compareSelectors(entry.getKey(), selector, more.object(entry.getKey()));
        }
        assertThat(compared.wrong()).isEmpty();
        assertThat(compared.asked()).isGreaterThanOrEqualTo(atLeast);
    }

    private ProjectState state(Path manifest) {
        return states.computeIfAbsent(manifest, ReadStates::of);
    }

    static Json.Obj json(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return (Json.Obj) JsonText.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
