package org.recce4j.render.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.Introspector;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;
import org.recce4j.shared.SharedFiles;

/** One project as each version of dbt has compiled it (golden/dbt). */
class GoldenVersionsTest {

    static Stream<Path> versions() throws IOException {
        try (Stream<Path> folders = Files.list(SharedFiles.path("golden/dbt/versions"))) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("manifest.json.gz")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** One model asks for an average, which its compiled text contains. */
    private static final class Average implements Introspector {
        @Override
        public @Nullable QueryResult query(String sql) {
            return sql.strip().startsWith("select cast(avg(lifetime_total) as integer) from ")
                    ? new QueryResult(List.of("cutoff"), List.of(List.of(42L)))
                    : null;
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void allTextsAreThoseOfDbt(Path version) throws IOException {
        ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory(version));
        Path project = SharedFiles.path("golden/dbt/project/base");
        RenderInputs inputs = RenderInputs.builder()
                .projectFiles(ProjectFiles.of(List.of(
                        Files.readString(project.resolve("shop/dbt_project.yml")),
                        Files.readString(project.resolve("shop_utils/dbt_project.yml")))))
                .incremental(IncrementalMode.AUTO)
                .introspector(new Average())
                .build();
        ModelRenderer renderer = ModelRenderer.of(state, inputs);
        int compared = 0;
        for (Node node : state.nodes()) {
            String compiled = node.code().compiled();
            if (compiled != null
                    && !"python".equals(node.code().language())
                    && node.code().raw() != null) {
                Rendering rendering = renderer.render(node.id());
                assertThat(rendering).as(node.id().value()).isInstanceOf(Rendering.Rendered.class);
                assertThat(rendering.sql()).as(node.id().value()).isEqualTo(compiled);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }
}
