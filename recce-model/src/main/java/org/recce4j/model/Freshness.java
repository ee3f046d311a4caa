package org.recce4j.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The freshness of a source: an entry of {@code sources.json}. Immutable.
 *
 * @param uniqueId the source's id
 * @param status dbt's status: {@code pass}, {@code warn}, {@code error}, {@code runtime error}
 * @param maxLoadedAt when its newest row was loaded; null if the query failed
 * @param snapshottedAt when dbt checked; null if the query failed
 * @param extras every other field
 */
public record Freshness(
        String uniqueId,
        String status,
        @Nullable Instant maxLoadedAt,
        @Nullable Instant snapshottedAt,
        Json.Obj extras) {}
