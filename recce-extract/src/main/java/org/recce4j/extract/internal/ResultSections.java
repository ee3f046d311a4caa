package org.recce4j.extract.internal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.stream.JsonTreeReader;

/** The file of run results or of freshness: its entries one by one, and the rest. */
final class ResultSections {

    private ResultSections() {}

    static Json.Obj read(ArtifactFile file, JsonParser parser, String kind, Consumer<Json.Obj> entries)
            throws IOException {
        Json.Obj.Builder rest = Json.Obj.builder();
        boolean hasResults = false;
        JsonTreeReader values = file.values(parser);
        for (String section = values.nextName(); section != null; section = values.nextName()) {
            parser.nextToken();
            Json value = values.read();
            if (section.equals("metadata") && value instanceof Json.Obj metadata) {
                file.requireKind(metadata, kind);
            }
            if (section.equals("results") && value instanceof Json.Arr results) {
                hasResults = true;
                rest.put(section, notObjects(results, entries));
            } else {
                rest.put(section, value);
            }
        }
        if (!hasResults) {
            throw file.wrongKind("it has no \"results\"");
        }
        Json.Obj all = rest.build();
        return all.items("results").isEmpty() ? all.without(List.of("results")) : all;
    }

    private static Json notObjects(Json.Arr results, Consumer<Json.Obj> entries) {
        List<Json> others = new ArrayList<>();
        for (Json result : results.items()) {
            if (result instanceof Json.Obj entry) {
                entries.accept(entry);
            } else {
                others.add(result);
            }
        }
        return new Json.Arr(others);
    }

    /** Returns a moment as dbt writes it; null where it is unreadable. */
    static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
