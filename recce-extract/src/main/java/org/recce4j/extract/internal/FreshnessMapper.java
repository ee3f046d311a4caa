package org.recce4j.extract.internal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.recce4j.model.Freshness;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;

/** Freshness of any version, added to a state; the file's other top-level fields go to the state's extras. */
record FreshnessMapper(ProjectState.Builder state) {

    boolean read(ArtifactFile file, JsonParser parser) throws IOException {
        Json.Obj rest = ResultSections.read(file, parser, "/sources/", entry -> state.add(freshness(entry)));
        state.addExtra("sources_freshness", rest);
        return true;
    }

    private static Freshness freshness(Json.Obj entry) {
        Fields fields = new Fields(entry);
        Instant maxLoadedAt = ResultSections.instant(entry.text("max_loaded_at"));
        Instant snapshottedAt = ResultSections.instant(entry.text("snapshotted_at"));
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
}
