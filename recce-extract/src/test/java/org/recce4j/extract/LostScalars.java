package org.recce4j.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;

/** Walks the tokens of artifacts and finds the scalars that the state read from them does not have. */
final class LostScalars {

    private final Kept kept;
    private final Map<String, String> lost = new HashMap<>();

    LostScalars(ProjectState state) {
        kept = new Kept(state);
    }

    /** Scalar to place. */
    Map<String, String> found() {
        return lost;
    }

    /** Adds the scalars of an artifact that its state does not have, each with its first place. */
    void addFrom(String artifact, InputStream bytes) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        try (JsonParser parser = factory.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String scalar = scalar(parser, token);
                String place = parser.getParsingContext().pathAsPointer().toString();
                if (scalar != null && !kept.at(place).contains(scalar)) {
                    lost.putIfAbsent(scalar, artifact + " " + place);
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
