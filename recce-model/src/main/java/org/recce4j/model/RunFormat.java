package org.recce4j.model;

import java.time.Instant;

/** A run in the form of the items of {@code recce4j.store-runs/1}, both ways. */
final class RunFormat {

    private RunFormat() {}

    static Json.Obj write(Run run) {
        return Json.Obj.builder()
                .put("run_id", run.id())
                .put("environment", run.environment())
                .put("run_at", run.runAt().toString())
                .put("git_sha", run.gitSha())
                .put("branch", run.branch())
                .put("pull_request", run.pullRequest())
                .put("tags", run.tags())
                .put("info", run.info().toJson())
                .build();
    }

    static Run read(Json.Obj json) {
        String id = json.text("run_id");
        String environment = json.text("environment");
        Instant runAt = FormatParts.instant(json.text("run_at"));
        if (id == null || environment == null || runAt == null) {
            throw new IllegalArgumentException("Cannot read a run: it lacks its run_id, environment or run_at");
        }
        return new Run(
                id,
                environment,
                runAt,
                InfoFormat.read(json.object("info")),
                json.text("git_sha"),
                json.text("branch"),
                json.text("pull_request"),
                FormatParts.texts(json.items("tags")));
    }
}
