package org.recce4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a node. Immutable.
 *
 * @param resolved {@code config}: the result of merging all levels
 * @param unrendered {@code unrendered_config}: the project's files before Jinja
 * @param tags the node's tags in dbt's order
 */
public record Config(Json.Obj resolved, Json.Obj unrendered, List<String> tags) {

    /** Nothing configured. */
    public static final Config NONE = new Config(Json.Obj.EMPTY, Json.Obj.EMPTY, List.of());

    public Config {
        tags = List.copyOf(tags);
    }

    /** Returns {@code config.materialized}, or null where it is not set. */
    public @Nullable String materialized() {
        return resolved.text("materialized");
    }
}
