package org.recce4j.changes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;

/** Compares what the standard mode sees with what dbt calls modified. */
final class StandardMode {

    /** What dbt calls modified and is none: another target where dbt compares what it rendered. */
    private static final Set<String> NO_CHANGE = Set.of("target_prod");

    private StandardMode() {}

    /** The nodes that dbt calls modified after an edit and the standard mode does not list. */
    static List<String> missed(String edit, ProjectState base, ProjectState current, Json.Obj answers) {
        Set<String> changed = changed(base, current);
        return answers.object("selectors").items("state:modified").stream()
                .map(id -> String.valueOf(id.toPlain()))
                .filter(id -> !changed.contains(id) && !NO_CHANGE.contains(edit))
                .map(id -> edit + " " + id)
                .toList();
    }

    static Set<String> changed(ProjectState base, ProjectState current) {
        Set<String> ids = new TreeSet<>();
        ChangeDetector.standard()
                .detect(base, current)
                .changes()
                .forEach(change -> ids.add(change.id().value()));
        return ids;
    }

    /**
     * What the standard mode wrongly lists between artifacts of one project by two dbt versions. Newer versions of the project
     * have more in it, and its metric is written in three ways.
     */
    static List<String> wrongBetweenVersions(ProjectState before, ProjectState after) {
        return ChangeDetector.standard().detect(before, after).changes().stream()
                .filter(change ->
                        change.kind().equals("modified") && !change.id().value().equals("metric.shop.order_value"))
                .map(change -> before.info().invocation().dbtVersion() + " to "
                        + after.info().invocation().dbtVersion() + ": " + change.toJson())
                .toList();
    }
}
