package org.recce4j.render.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;
import org.recce4j.shared.SharedFiles;

/** How many texts of the corpus are those that dbt compiled; fewer than before is an error. */
class CompiledCodeTest {

    private record Count(int same, int all) {}

    @Test
    void modelsFromTheManifestAlone() throws IOException {
        Count count = count("model", true);
        assertThat(count.all()).isEqualTo(3_420);
        assertThat(count.same()).isGreaterThanOrEqualTo(1_641);
    }

    @Test
    void modelsWithCatalogAndProjectFiles() throws IOException {
        assertThat(count("model", false).same()).isGreaterThanOrEqualTo(2_828);
    }

    @Test
    void testsWithCatalogAndProjectFiles() throws IOException {
        Count count = count("test", false);
        assertThat(count.all()).isEqualTo(4_796);
        assertThat(count.same()).isGreaterThanOrEqualTo(4_779);
    }

    private static Count count(String type, boolean isManifestAlone) throws IOException {
        int same = 0;
        int all = 0;
        List<String> lines = Files.readAllLines(SharedFiles.path("corpus/index.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            CorpusProject project = CorpusProject.read(line.substring(0, line.indexOf('\t')));
            ProjectState state = isManifestAlone ? project.state().withoutCatalog() : project.state();
            RenderInputs.Builder inputs = RenderInputs.builder().incremental(IncrementalMode.AUTO);
            ModelRenderer renderer = ModelRenderer.of(
                    state,
                    isManifestAlone
                            ? inputs.build()
                            : inputs.projectFiles(project.files()).build());
            for (Node node : state.nodes()) {
                boolean isCompiled = node.type().name().equals(type)
                        && node.code().compiled() != null
                        && node.code().raw() != null
                        && !"python".equals(node.code().language());
                if (isCompiled) {
                    all++;
                    same += renderer.render(node.id()) instanceof Rendering.Rendered rendered
                                    && rendered.sql().equals(node.code().compiled())
                            ? 1
                            : 0;
                }
            }
        }
        return new Count(same, all);
    }
}
