package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.fixtures.GoldenProject;
import org.recce4j.model.ProjectState;

/** What holds whichever dbt version wrote the artifacts of a project. */
class GoldenProjectLawsTest {

    static List<String> versions() {
        return GoldenProject.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aStateIsEqualToItselfWithAndWithoutItsCatalog(String version) {
        ProjectState state = read(version);
        ProjectState bare = state.withoutCatalog();
        assertThat(state.hasCatalog()).isTrue();
        assertThat(SelfLaws.broken(state)).isEmpty();
        assertThat(SelfLaws.broken(bare)).isEmpty();
        assertThat(SelfLaws.differing(bare, bare, bare, state)).isEmpty();
        assertThat(SelfLaws.differing(bare, bare, state, bare)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void anotherDbtVersionIsNoChange(String version) {
        ProjectState state = read(version);
        for (String other : versions()) {
            assertThat(StandardMode.wrongBetweenVersions(state, read(other))).isEmpty();
        }
    }

    private static ProjectState read(String version) {
        return ArtifactReader.create()
                .read(Artifacts.builder(Artifacts.Source.bytes(GoldenProject.manifest(version)))
                        .catalog(Artifacts.Source.bytes(GoldenProject.catalog(version)))
                        .build());
    }
}
