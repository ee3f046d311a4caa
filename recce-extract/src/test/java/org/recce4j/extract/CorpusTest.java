package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.recce4j.model.ProjectState;
import org.recce4j.shared.SharedFiles;

/** Reads every real manifest, and counts nodes and edges once more by walking the tokens of the file. */
class CorpusTest {

    private static final Set<String> SECTIONS = Set.of(
            "nodes", "sources", "exposures", "metrics", "semantic_models", "saved_queries", "unit_tests", "functions");

    @Test
    void readsEveryManifestWhole() throws IOException {
        List<Path> folders = folders();
        assertThat(folders).hasSize(105);
        for (Path folder : folders) {
            ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory(null, folder));
            Counts counts = Counts.of(folder.resolve("manifest.json.gz"));
            assertThat(state.nodes()).as(folder.toString()).hasSize(counts.nodes);
            assertThat(state.edges()).as(folder.toString()).hasSize(counts.edges.size());
            assertThat(state.macros()).as(folder.toString()).hasSize(counts.macros);
        }
    }

    @Test
    void readsBackWhatItWroteOfEveryManifest() throws IOException {
        for (Path folder : folders()) {
            ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory("prod", folder));
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

    /** A count that shares no code with the reader. */
    private static final class Counts {
        private int nodes;
        private int macros;
        private final Set<String> edges = new HashSet<>();

        static Counts of(Path manifest) throws IOException {
            Counts counts = new Counts();
            try (InputStream bytes = new GZIPInputStream(Files.newInputStream(manifest));
                    JsonParser parser = new JsonFactory().createParser(bytes)) {
                parser.nextToken();
                for (String section = parser.nextFieldName(); section != null; section = parser.nextFieldName()) {
                    parser.nextToken();
                    if (section.equals("macros")) {
                        counts.macros = countFields(parser);
                    } else if (SECTIONS.contains(section) && parser.currentToken() == JsonToken.START_OBJECT) {
                        counts.walk(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
            return counts;
        }

        private static int countFields(JsonParser parser) throws IOException {
            int fields = 0;
            while (parser.nextFieldName() != null) {
                fields++;
                parser.nextToken();
                parser.skipChildren();
            }
            return fields;
        }

        private void walk(JsonParser parser) throws IOException {
            for (String id = parser.nextFieldName(); id != null; id = parser.nextFieldName()) {
                nodes++;
                parser.nextToken();
                for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                    parser.nextToken();
                    if (field.equals("depends_on")) {
                        dependsOn(parser, id);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }

        private void dependsOn(JsonParser parser, String id) throws IOException {
            for (String kind = parser.nextFieldName(); kind != null; kind = parser.nextFieldName()) {
                parser.nextToken();
                if (kind.equals("nodes") && parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        edges.add(parser.getText() + " > " + id);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
    }
}
