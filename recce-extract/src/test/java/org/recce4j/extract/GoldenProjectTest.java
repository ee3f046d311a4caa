package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.fixtures.GoldenProject;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.RelationPolicy;

/** One project, as four versions of dbt wrote it. */
class GoldenProjectTest {

    static List<String> versions() {
        return GoldenProject.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void readsEveryVersionAsTheSameProject(String version) {
        NormalForm.assertSame(version, read(version), GoldenProject.normalForm());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void readsEveryNodeEdgeAndMacro(String version) throws IOException {
        ManifestCounts.of(new ByteArrayInputStream(GoldenProject.manifest(version)))
                .assertCounted(version, read(version));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void losesNothingOfTheThreeArtifacts(String version) throws IOException {
        LostScalars lost = new LostScalars(read(version));
        lost.addFrom("manifest", new ByteArrayInputStream(GoldenProject.manifest(version)));
        lost.addFrom("catalog", new ByteArrayInputStream(GoldenProject.catalog(version)));
        lost.addFrom("run results", new ByteArrayInputStream(GoldenProject.runResults(version)));
        assertThat(lost.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.0, 14, 18, 0", "1.5, 21, 23, 0", "1.8, 24, 25, 0", "1.12, 32, 26, 3"})
    void readsHowEachNodeEnded(String version, int successes, int passes, int withoutWork) {
        assertThat(count(version, "success")).isEqualTo(successes);
        assertThat(count(version, "pass")).isEqualTo(passes);
        assertThat(count(version, "no-op")).isEqualTo(withoutWork);
        assertThat(read(version).runResults()).hasSize(successes + passes + withoutWork);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void readsBackTheStateThatItWrote(String version) {
        ProjectState state = read(version);
        assertThat(ProjectState.fromJson(state.toJson())).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void makesTheRelationNamesThatDbtMade(String version) {
        ProjectState state = read(version);
        RelationPolicy policy = RelationPolicy.of(state.info().adapterType());
        List<Node> named = state.nodes().stream()
                .filter(node -> node.relation() != null && node.relation().rendered() != null)
                .toList();
        assertThat(named).hasSizeGreaterThan(20).allSatisfy(node -> {
            Relation relation = Objects.requireNonNull(node.relation());
            assertThat(policy.relationName(state.info(), node)).isEqualTo(relation.rendered());
        });
    }

    private static long count(String version, String status) {
        return read(version).runResults().stream()
                .filter(result -> result.status().equals(status))
                .count();
    }

    private static ProjectState read(String version) {
        return ArtifactReader.create()
                .read(Artifacts.builder(Artifacts.Source.bytes(GoldenProject.manifest(version)))
                        .catalog(Artifacts.Source.bytes(GoldenProject.catalog(version)))
                        .runResults(Artifacts.Source.bytes(GoldenProject.runResults(version)))
                        .build());
    }
}
