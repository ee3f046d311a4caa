package org.recce4j.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a source was found: an entry of {@code sources.json}.
 *
 * @param uniqueId the source's id
 * @param status dbt's word for it: {@code pass}, {@code warn}, {@code error}, {@code runtime error}
 * @param maxLoadedAt when its newest row was loaded, null when the query failed
 * @param snapshottedAt when dbt looked, null when the query failed
 * @param extras every other field
 */
public record Freshness(
        String uniqueId,
        String status,
        @Nullable Instant maxLoadedAt,
        @Nullable Instant snapshottedAt,
        Json.Obj extras) {}
