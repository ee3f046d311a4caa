package org.recce4j.render.internal.adapter;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.render.internal.relation.RelationFactory;

/**
 * What the adapter of one rendering knows.
 *
 * @param adapterType dbt's adapter type
 * @param projectName the root project; null if it is not known
 * @param relations the project's relations
 * @param flags the {@code flags} of dbt_project.yml
 * @param target the known values of {@code target}
 * @param isTargetComplete whether the target is one of a profile, rather than what artifacts show of it
 * @param node the node that is rendered; null for SQL outside of one
 */
public record AdapterSettings(
        String adapterType,
        @Nullable String projectName,
        RelationFactory relations,
        Json.Obj flags,
        Map<String, Json> target,
        boolean isTargetComplete,
        @Nullable Node node) {

    /** Returns a text of {@code target}; null if it is not known. */
    @Nullable
    String targetText(String name) {
        return target.get(name) instanceof Json.Str text ? text.value() : null;
    }

    /** Returns a setting of the node; null if it has no such. */
    @Nullable
    Object nodeConfig(String name) {
        return node == null ? null : node.config().resolved().get(name).toPlain();
    }
}
