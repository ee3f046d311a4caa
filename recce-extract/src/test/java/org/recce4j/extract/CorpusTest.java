package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.recce4j.model.ProjectState;
import org.recce4j.shared.SharedFiles;

/** Reads every real manifest, and counts nodes and edges once more by walking the tokens of the file. */
class CorpusTest {

    @Test
    void readsEveryManifestWhole() throws IOException {
        List<Path> folders = folders();
        assertThat(folders).hasSize(105);
        for (Path folder : folders) {
            ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory(folder));
            try (InputStream manifest = new GZIPInputStream(Files.newInputStream(folder.resolve("manifest.json.gz")))) {
                ManifestCounts.of(manifest).assertCounted(folder.toString(), state);
            }
        }
    }

    @Test
    void readsBackWhatItWroteOfEveryManifest() throws IOException {
        for (Path folder : folders()) {
            ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory(folder, "prod"));
            assertThat(ProjectState.fromJson(state.toJson()))
                    .as(folder.toString())
                    .isEqualTo(state);
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(SharedFiles.path("corpus"))) {
            return files.filter(file -> file.endsWith("manifest.json.gz"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }
}
