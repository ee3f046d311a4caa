package org.recce4j.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Run results and freshness in the form of {@code recce4j.state/1}, both ways. */
final class ResultFormat {

    private static final String RUN_RESULTS = "run_results";

    private ResultFormat() {}

    static ProjectState attach(ProjectState state, RunResults given) {
        Set<String> nodes = given.results().stream().map(RunResult::uniqueId).collect(Collectors.toSet());
        ProjectState.Builder attached = state.toBuilder().clearRunResults();
        state.runResults().stream()
                .filter(result -> !nodes.contains(result.uniqueId()))
                .forEach(attached::add);
        given.results().forEach(attached::add);
        return attached.addExtra(RUN_RESULTS, given.extras()).build();
    }

    static Json write(RunResult result) {
        return Json.Obj.builder()
                .put("unique_id", result.uniqueId())
                .put("status", result.status())
                .put("message", result.message())
                .put("execution_time", result.executionTime())
                .put("timing", FormatParts.all(result.timing(), ResultFormat::write))
                .put("adapter_response", result.adapterResponse())
                .put("extras", result.extras())
                .build();
    }

    static RunResult readRunResult(Json.Obj json) {
        List<RunResult.Timing> timing = new ArrayList<>();
        for (Json.Obj phase : FormatParts.objects(json, "timing")) {
            timing.add(new RunResult.Timing(
                    FormatParts.text(phase, "name"),
                    FormatParts.instant(phase.text("started_at")),
                    FormatParts.instant(phase.text("completed_at"))));
        }
        return new RunResult(
                FormatParts.text(json, "unique_id"),
                FormatParts.text(json, "status"),
                json.text("message"),
                json.get("execution_time") instanceof Json.Num seconds ? seconds.value() : null,
                timing,
                json.object("adapter_response"),
                json.object("extras"));
    }

    static Json write(Freshness freshness) {
        return Json.Obj.builder()
                .put("unique_id", freshness.uniqueId())
                .put("status", freshness.status())
                .put("max_loaded_at", text(freshness.maxLoadedAt()))
                .put("snapshotted_at", text(freshness.snapshottedAt()))
                .put("extras", freshness.extras())
                .build();
    }

    static Freshness readFreshness(Json.Obj json) {
        return new Freshness(
                FormatParts.text(json, "unique_id"),
                FormatParts.text(json, "status"),
                FormatParts.instant(json.text("max_loaded_at")),
                FormatParts.instant(json.text("snapshotted_at")),
                json.object("extras"));
    }

    private static Json write(RunResult.Timing timing) {
        return Json.Obj.builder()
                .put("name", timing.name())
                .put("started_at", text(timing.startedAt()))
                .put("completed_at", text(timing.completedAt()))
                .build();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
