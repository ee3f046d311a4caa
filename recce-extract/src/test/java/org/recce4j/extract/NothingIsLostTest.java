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
import org.recce4j.shared.SharedFiles;

/** Each scalar of every artifact of the corpus and of the golden project is somewhere in the state. */
class NothingIsLostTest {

    @Test
    void everyScalarOfTheCorpusIsInTheState() throws IOException {
        int files = 0;
        for (String place : List.of("corpus", "golden/dbt/versions")) {
            for (Path folder : folders(SharedFiles.path(place))) {
                LostScalars lost = new LostScalars(ArtifactReader.create().read(Artifacts.inDirectory(folder)));
                for (Path file : artifacts(folder)) {
                    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
                        lost.addFrom(file.getFileName().toString(), bytes);
                    }
                    files++;
                }
                assertThat(lost.found()).as(folder.toString()).isEmpty();
            }
        }
        assertThat(files).isGreaterThan(105);
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith("manifest.json.gz"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> artifacts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json.gz")).toList();
        }
    }
}
