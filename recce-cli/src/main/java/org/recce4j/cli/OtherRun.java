package org.recce4j.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Json;
import org.recce4j.model.StateInfo;

/** Warns of an artifact that another run of dbt wrote than the manifest beside it. */
record OtherRun(StateInfo.Invocation manifest, Host host) {

    /** Artifacts of one run are written within minutes; run results of a long run within hours. */
    private static final Duration ONE_RUN = Duration.ofDays(1);

    void warn(String what, Artifacts.Source source, Json.Obj metadata) {
        String id = metadata.text("invocation_id");
        Instant at = instant(metadata.text("generated_at"));
        Instant manifestAt = manifest.generatedAt();
        boolean isOther =
                (id == null || manifest.id() == null) ? isFarApart(at, manifestAt) : !id.equals(manifest.id());
        if (isOther) {
            host.note("warning: The " + what + " \"" + source.name() + "\" " + (what.endsWith("s") ? "are" : "is")
                    + " from a different dbt run than the manifest (" + shown(at) + ", the manifest "
                    + shown(manifestAt)
                    + ") and might not match it; let dbt write both in one run");
        }
    }

    private static boolean isFarApart(@Nullable Instant one, @Nullable Instant other) {
        return one != null
                && other != null
                && Duration.between(one, other).abs().compareTo(ONE_RUN) > 0;
    }

    private static String shown(@Nullable Instant instant) {
        return Objects.requireNonNullElse(instant, "of unknown time").toString();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
