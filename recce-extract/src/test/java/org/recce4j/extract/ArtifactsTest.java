package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no named pipes in folders, and no devices")
class ArtifactsTest {

    private final Path folder;

    ArtifactsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "manifest.json.gz", "catalog.json", "run_results.json", "sources.json.gz"})
    void aPipeInAFolderIsRefusedByItsName(String name) throws Exception {
        if (!name.startsWith("manifest")) {
            Files.writeString(folder.resolve("manifest.json"), "{\"nodes\": {}}");
        }
        pipe(name);
        assertThatThrownBy(() -> Artifacts.inDirectory(folder))
                .isInstanceOf(ArtifactException.class)
                .hasMessageContaining(name + "\": it is a pipe, not a file");
    }

    @Test
    void soIsAPipeBehindALink(@TempDir Path elsewhere) throws Exception {
        Files.createSymbolicLink(folder.resolve("manifest.json"), elsewhere.resolve("pipe"));
        new ProcessBuilder("mkfifo", elsewhere.resolve("pipe").toString())
                .start()
                .waitFor();
        assertThatThrownBy(() -> Artifacts.inDirectory(folder)).hasMessageContaining("it is a pipe");
    }

    @Test
    void aFolderInPlaceOfAnArtifactIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("manifest.json"));
        assertThatThrownBy(() -> Artifacts.inDirectory(folder)).hasMessageContaining("it is a folder, not a file");
        assertThatThrownBy(() -> ArtifactReader.create().read(Artifacts.of(Artifacts.Source.file(folder))))
                .hasMessageContaining("it is a folder; name a file");
    }

    @Test
    void aDeviceIsCalledOne() {
        assertThatThrownBy(() -> Artifacts.at(Path.of("/dev/null"), null))
                .isInstanceOf(ArtifactException.class)
                .hasMessageContaining("\"/dev/null\" is a device, not a folder");
        assertThatThrownBy(() -> Artifacts.at(folder.resolve("none"), null)).hasMessageContaining("there is no folder");
    }

    @Test
    void aPipeThatIsNamedIsTheManifest() throws Exception {
        Path pipe = pipe("named");
        Process writer = new ProcessBuilder("sh", "-c", "echo '{\"nodes\": {}}' > \"$0\"", pipe.toString()).start();
        assertThat(ArtifactReader.create().read(Artifacts.at(pipe, null)).nodes())
                .isEmpty();
        assertThat(writer.waitFor()).isZero();
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}
