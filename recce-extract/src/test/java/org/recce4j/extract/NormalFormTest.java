package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

/** One project, as dbt 1.0 to 1.12 wrote it, reads as one and the same, save what the golden says that dbt wrote otherwise. */
class NormalFormTest {

    @Test
    void everyVersionReadsTheSame() throws IOException {
        Path folder = SharedFiles.path("golden/dbt/versions");
        Json.Obj normal = (Json.Obj) JsonText.read(Files.readString(folder.resolve("normal.json")));
        int versions = 0;
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path version : folders.filter(Files::isDirectory).sorted().toList()) {
                String name = version.getFileName().toString();
                NormalForm.assertSame(name, ArtifactReader.create().read(Artifacts.inDirectory(version)), normal);
                versions++;
            }
        }
        assertThat(versions).isEqualTo(13);
    }
}
