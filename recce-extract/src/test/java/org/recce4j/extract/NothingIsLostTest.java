package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.shared.SharedFiles;

/** Walks the tokens of every artifact of the corpus and of the golden project: each scalar is somewhere in the state. */
class NothingIsLostTest {

    @Test
    void everyScalarOfTheCorpusIsInTheState() throws IOException {
        int files = 0;
        for (String place : List.of("corpus", "golden/dbt/versions")) {
            for (Path folder : folders(SharedFiles.path(place))) {
                ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory(null, folder));
                Kept kept = new Kept(state);
                Map<String, String> lost = new HashMap<>();
                for (Path file : artifacts(folder)) {
                    walk(file, kept, lost);
                    files++;
                }
                assertThat(lost).as(folder.toString()).isEmpty();
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

    private static void walk(Path file, Kept kept, Map<String, String> lost) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
                JsonParser parser = factory.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String scalar = scalar(parser, token);
                String place = parser.getParsingContext().pathAsPointer().toString();
                if (scalar != null && !kept.at(place).contains(scalar)) {
                    lost.putIfAbsent(scalar, file.getFileName() + " " + place);
                }
            }
        }
    }

    private static @Nullable String scalar(JsonParser parser, JsonToken token) throws IOException {
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            return null;
        }
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        if (pointer.matches("/results/\\d+/timing/\\d+/.*|/results/\\d+/(max_loaded_at|snapshotted_at)")) {
            // times of runs are read as instants
            return null;
        }
        return token.isNumeric() && !parser.isNaN()
                ? "number " + parser.getDecimalValue().stripTrailingZeros()
                : parser.getText();
    }

    private static void collect(Json root, Set<String> kept) {
        List<Json> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Json json = open.remove(open.size() - 1);
            if (json instanceof Json.Obj object) {
                open.addAll(object.fields().values());
                // an object's name may be what an entry says of itself: a node's id, a column's name
                kept.addAll(object.fields().keySet());
            } else if (json instanceof Json.Arr array) {
                open.addAll(array.items());
            } else if (json instanceof Json.Num number) {
                kept.add("number " + number.value().stripTrailingZeros());
            } else if (json instanceof Json.NonFinite number) {
                kept.add(number.token());
            } else {
                kept.add(String.valueOf(json.toPlain()));
            }
        }
    }

    /** What the state holds, and what each of its nodes and macros does: an entry's scalars must be in its own. */
    private static final class Kept {
        private final Set<String> all = new HashSet<>();
        private final Map<String, Set<String>> byId = new HashMap<>();

        Kept(ProjectState state) {
            collect(state.toJson(), all);
            state.nodes().forEach(node -> add(node.id().value(), node.toJson()));
            for (Json macro : state.toJson().items("macros")) {
                add(String.valueOf(((Json.Obj) macro).text("unique_id")), macro);
            }
        }

        private void add(String id, Json json) {
            Set<String> own = new HashSet<>();
            collect(json, own);
            byId.put(id, own);
        }

        Set<String> at(String pointer) {
            String[] steps = pointer.split("/", 4);
            boolean inMaps = steps.length < 4 || steps[1].endsWith("_map") || steps[1].equals("disabled");
            return inMaps ? all : byId.getOrDefault(steps[2].replace("~1", "/").replace("~0", "~"), all);
        }
    }
}
