package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;
import org.recce4j.shared.SharedFiles;

/** The laws over what dbt wrote for real projects, each with its catalog. */
class CorpusLawsTest {

    static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(SharedFiles.path("corpus"))) {
            return files.filter(file -> file.endsWith("manifest.json.gz"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aStateIsEqualToItselfWithAndWithoutItsCatalog(Path folder) {
        ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory(null, folder));
        assertThat(SelfLaws.broken(state)).isEmpty();
        if (state.hasCatalog()) {
            ProjectState bare = state.withoutCatalog();
            assertThat(SelfLaws.broken(bare)).isEmpty();
            assertThat(SelfLaws.differing(bare, bare, bare, state)).isEmpty();
            assertThat(SelfLaws.differing(bare, bare, state, bare)).isEmpty();
        }
    }
}
