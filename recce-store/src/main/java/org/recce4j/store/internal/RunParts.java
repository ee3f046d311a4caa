package org.recce4j.store.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateInfo;

/** What a state holds beside nodes and edges: kept as whole sections of its {@code recce4j.state/1} form. */
final class RunParts {

    private static final List<String> SECTIONS =
            List.of("disabled", "macros", "docs", "groups", "run_results", "freshness", "extras", "warnings");

    private RunParts() {}

    /** Returns the sections, by name. */
    static Map<String, Json> of(ProjectState state) {
        Json.Obj json = state.withoutNodes().toJson();
        Map<String, Json> parts = new LinkedHashMap<>();
        SECTIONS.forEach(section -> parts.put(section, json.get(section)));
        return parts;
    }

    /** Returns a state of these sections, without nodes and edges. */
    static ProjectState read(StateInfo info, Map<String, Json> parts) {
        Json.Obj.Builder json = Json.Obj.builder();
        parts.forEach(json::put);
        Json.Obj nodeless = ProjectState.builder(info).build().toJson();
        return ProjectState.fromJson(
                Json.Obj.builder().putAll(nodeless).putAll(json.build()).build());
    }
}
