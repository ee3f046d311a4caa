package org.recce4j.extract.internal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Freshness;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResult;
import org.recce4j.model.RunResults;
import org.recce4j.model.stream.JsonTreeReader;

/** Run results and freshness of any version; the latter are added to a state, their other top-level fields to its extras. */
final class ResultMapper {

    private final ProjectState.Builder state;

    ResultMapper(ProjectState.Builder state) {
        this.state = state;
    }

    static RunResults readRunResults(ArtifactFile file, JsonParser parser) throws IOException {
        List<RunResult> results = new ArrayList<>();
        Json.Obj rest = read(file, parser, "/run-results/", entry -> results.add(runResult(entry)));
        return new RunResults(results, rest);
    }

    boolean readFreshness(ArtifactFile file, JsonParser parser) throws IOException {
        state.addExtra("sources_freshness", read(file, parser, "/sources/", entry -> state.add(freshness(entry))));
        return true;
    }

    private static Json.Obj read(ArtifactFile file, JsonParser parser, String kind, Consumer<Json.Obj> entries)
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

    private static RunResult runResult(Json.Obj entry) {
        Fields fields = new Fields(entry);
        List<RunResult.Timing> timing = new ArrayList<>();
        for (Json phase : entry.items("timing")) {
            if (phase instanceof Json.Obj object) {
                timing.add(new RunResult.Timing(
                        Objects.requireNonNullElse(object.text("name"), ""),
                        instant(object.text("started_at")),
                        instant(object.text("completed_at"))));
            }
        }
        fields.take("timing");
        Json time = entry.get("execution_time");
        if (time instanceof Json.Num) {
            fields.take("execution_time");
        }
        return new RunResult(
                Objects.requireNonNullElse(fields.text("unique_id"), ""),
                Objects.requireNonNullElse(fields.text("status"), ""),
                fields.text("message"),
                time instanceof Json.Num seconds ? seconds.value() : null,
                timing,
                fields.object("adapter_response"),
                fields.rest());
    }

    private static Freshness freshness(Json.Obj entry) {
        Fields fields = new Fields(entry);
        Instant maxLoadedAt = instant(entry.text("max_loaded_at"));
        Instant snapshottedAt = instant(entry.text("snapshotted_at"));
        if (maxLoadedAt != null) {
            fields.take("max_loaded_at");
        }
        if (snapshottedAt != null) {
            fields.take("snapshotted_at");
        }
        return new Freshness(
                Objects.requireNonNullElse(fields.text("unique_id"), ""),
                Objects.requireNonNullElse(fields.text("status"), ""),
                maxLoadedAt,
                snapshottedAt,
                fields.rest());
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
