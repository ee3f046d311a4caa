package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RecceException;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

/** dbt's own answers to node selection expressions. */
class GoldenSelectionTest {

    @Test
    void selectsAsDbt() throws IOException {
        Path golden = SharedFiles.path("golden/dbt/selection");
        NodeSelector alone = NodeSelector.of(state(golden.resolve("manifest.json.gz")));
        NodeSelector compared = NodeSelector.builder(state(golden.resolve("manifest.json.gz")))
                .previous(state(golden.resolve("previous.json.gz")))
                .build();
        List<String> wrong = new ArrayList<>();
        Json.Arr cases =
                (Json.Arr) JsonText.read(Files.readString(golden.resolve("expected.json"), StandardCharsets.UTF_8));
        for (Json item : cases.items()) {
            Json.Obj asked = (Json.Obj) item;
            Json answer = answer(asked.text("state") == null ? alone : compared, request(asked));
            Json wanted = asked.find("error").isPresent()
                    ? Json.of(String.valueOf(asked.object("error").text("message"))
                            .replace("Runtime Error\n  ", ""))
                    : asked.get("result");
            boolean same = answer instanceof Json.Str error
                    ? error.value().startsWith(String.valueOf(wanted.toPlain()))
                    : answer.equals(wanted);
            if (!same) {
                wrong.add(asked.without(List.of("result")) + ": dbt " + wanted + ", we " + answer);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cases.items()).hasSizeGreaterThanOrEqualTo(102);
    }

    private static SelectionRequest request(Json.Obj asked) {
        String mode = asked.text("indirect_selection");
        return SelectionRequest.DEFAULT
                .selecting(texts(asked, "select"))
                .excluding(texts(asked, "exclude"))
                .ofTypes(new HashSet<>(texts(asked, "resource_types")))
                .with(
                        mode == null
                                ? IndirectSelection.EAGER
                                : IndirectSelection.find(mode).orElseThrow());
    }

    private static List<String> texts(Json.Obj object, String name) {
        return object.items(name).stream()
                .map(item -> String.valueOf(item.toPlain()))
                .toList();
    }

    private static Json answer(NodeSelector selector, SelectionRequest request) {
        try {
            return Json.of(
                    selector.select(request).stream().map(id -> id.value()).toList());
        } catch (RecceException failure) {
            return Json.of(failure.getMessage());
        }
    }

    private static ProjectState state(Path manifest) {
        return ArtifactReader.create().read(new Artifacts(null, Artifacts.Source.file(manifest), null));
    }
}
