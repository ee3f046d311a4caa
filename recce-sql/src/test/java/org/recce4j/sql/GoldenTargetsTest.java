package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.Code;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateInfo;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderInputs;
import org.recce4j.shared.SharedFiles;

/** {@code target} of a profile, printed by a model, against dbt's own text (golden/relations). */
class GoldenTargetsTest {

    private static final NodeId MODEL = new NodeId("model.proj.target_vals");

    static Stream<Path> adapters() throws IOException {
        try (Stream<Path> folders = Files.list(SharedFiles.path("golden/relations"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void printsAsWithDbt(Path adapter) throws IOException {
        Json.Obj expected = (Json.Obj) JsonText.read(Files.readString(adapter.resolve("default/expected.json")));
        Json.Obj node = expected.object("nodes").object(MODEL.value());
        Path model = adapter.resolve("project/models/target_vals.sql");
        if (!Files.exists(model)) {
            assertThat(node).isEqualTo(Json.Obj.EMPTY);
            return;
        }
        Credentials credentials = Credentials.of(Profiles.of(Map.of(), Clock.systemUTC())
                .read(adapter.resolve("default/profiles.yml"), "golden", "dev"));
        RenderInputs inputs =
                RenderInputs.builder().target(credentials.templateTarget()).build();
        assertThat(ModelRenderer.of(project(Files.readString(model).strip()), inputs)
                        .render(MODEL)
                        .sql())
                .isEqualTo(node.text("compiled_code"));
    }

    private static ProjectState project(String raw) {
        return ProjectState.builder(StateInfo.fromJson(Json.Obj.EMPTY.with("dbt_version", Json.of("1.12.6"))))
                .add(Node.builder(MODEL)
                        .name("target_vals")
                        .packageName("proj")
                        .code(new Code("sql", raw, null, null))
                        .build())
                .build();
    }
}
