package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

/** dbt's own answers to node selection expressions. */
class GoldenSelectionTest {

    @Test
    void selectsAsDbt() throws IOException {
        Path golden = SharedFiles.path("golden/dbt/selection");
        ProjectState state = ReadStates.of(golden.resolve("manifest.json.gz"));
        NodeSelector compared = NodeSelector.builder(state)
                .previous(ReadStates.of(golden.resolve("previous.json.gz")))
                .build();
        List<Json.Obj> cases = ((Json.Arr)
                        JsonText.read(Files.readString(golden.resolve("expected.json"), StandardCharsets.UTF_8)))
                .items().stream().map(Json.Obj.class::cast).toList();
        assertThat(SelectionAnswers.wrong(cases, NodeSelector.of(state), compared))
                .isEmpty();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(102);
    }
}
