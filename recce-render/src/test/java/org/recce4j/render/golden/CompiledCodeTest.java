package org.recce4j.render.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.Calibration;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;
import org.recce4j.shared.SharedFiles;

/** How many texts of the corpus are those that dbt compiled; fewer than before is an error. */
class CompiledCodeTest {

    private static final Set<String> SLOW = Set.of(
            "fivetran+dbt_ad_reporting/v6-bigquery-1.2.0",
            "fivetran+dbt_salesforce/v8-bigquery-1.4.5",
            "fivetran+dbt_stripe/v10-bigquery-1.6.1");

    private record Count(int same, int all) {}

    @Test
    void modelsFromTheManifestAlone() throws IOException {
        Count count = count("model", true);
        assertThat(count.all()).isEqualTo(3_420);
        assertThat(count.same()).isGreaterThanOrEqualTo(1_660);
    }

    @Test
    void modelsWithCatalogAndProjectFiles() throws IOException {
        assertThat(count("model", false).same()).isGreaterThanOrEqualTo(2_838);
    }

    @Test
    void testsWithCatalogAndProjectFiles() throws IOException {
        Count count = count("test", false);
        assertThat(count.all()).isEqualTo(4_796);
        assertThat(count.same()).isGreaterThanOrEqualTo(4_785);
    }

    /** Without three projects that take long; with them 3,326 of 3,420 were reproduced on 2026-12-01. */
    @Test
    void modelsWithCalibration() throws IOException {
        int reproduced = 0;
        for (String folder : folders()) {
            if (!SLOW.contains(folder)) {
                CorpusProject project = CorpusProject.read(folder);
                Calibration calibration = Calibration.of(
                        project.state(), inputs().projectFiles(project.files()).build());
                reproduced += calibration.summary().reproduced();
            }
        }
        assertThat(reproduced).isGreaterThanOrEqualTo(3_028);
    }

    private static List<String> folders() throws IOException {
        List<String> lines = Files.readAllLines(SharedFiles.path("corpus/index.tsv"));
        return lines.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    private static RenderInputs.Builder inputs() {
        return RenderInputs.builder().incremental(IncrementalMode.AUTO);
    }

    private static Count count(String type, boolean isManifestAlone) throws IOException {
        int same = 0;
        int all = 0;
        for (String folder : folders()) {
            CorpusProject project = CorpusProject.read(folder);
            ProjectState state = isManifestAlone ? project.state().withoutCatalog() : project.state();
            RenderInputs.Builder inputs = inputs();
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
