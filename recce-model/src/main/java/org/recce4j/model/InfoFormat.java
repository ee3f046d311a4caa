package org.recce4j.model;

import java.time.Instant;

/** What an artifact says of itself, in the form of {@code recce4j.state/1}, both ways. */
final class InfoFormat {

    private InfoFormat() {}

    static Json.Obj write(StateInfo info) {
        Instant generatedAt = info.invocation().generatedAt();
        return Json.Obj.builder()
                .put("project_name", info.project().name())
                .put("project_id", info.project().id())
                .put("adapter_type", info.adapterType())
                .put("dbt_version", info.invocation().dbtVersion())
                .put("schema_version", info.invocation().schemaVersion())
                .put("invocation_id", info.invocation().id())
                .put("generated_at", generatedAt == null ? null : generatedAt.toString())
                .put("environment", info.environment())
                .put("quoting", info.quoting())
                .put("extras", info.extras())
                .build();
    }

    static StateInfo read(Json.Obj info) {
        return new StateInfo(
                info.text("environment"),
                new StateInfo.Project(info.text("project_name"), info.text("project_id")),
                new StateInfo.Invocation(
                        info.text("invocation_id"),
                        info.text("dbt_version"),
                        info.text("schema_version"),
                        FormatParts.instant(info.text("generated_at"))),
                info.text("adapter_type"),
                info.object("quoting"),
                info.object("extras"));
    }
}
