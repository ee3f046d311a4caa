package org.recce4j.changes.internal.detect;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which constraints a warehouse enforces, as each adapter of dbt declares ({@code CONSTRAINT_SUPPORT}, as of dbt 1.12). */
final class ConstraintSupport {

    private static final Set<String> ALL = Set.of("check", "not_null", "unique", "primary_key", "foreign_key");

    /** What an adapter that declares nothing takes over from dbt's base class. */
    private static final Set<String> BASE = Set.of("not_null", "foreign_key");

    private static final Map<String, Set<String>> ENFORCED = Map.ofEntries(
            Map.entry("duckdb", ALL),
            Map.entry("postgres", ALL),
            Map.entry("sqlserver", ALL),
            Map.entry("fabric", Set.of("not_null", "unique", "primary_key", "foreign_key")),
            Map.entry("databricks", Set.of("check", "not_null")),
            Map.entry("bigquery", Set.of("not_null")),
            Map.entry("redshift", Set.of("not_null")),
            Map.entry("snowflake", Set.of("not_null")),
            Map.entry("synapse", Set.of("not_null")),
            Map.entry("trino", Set.of("not_null")),
            Map.entry("clickhouse", Set.of("check")),
            Map.entry("athena", Set.of()),
            Map.entry("spark", Set.of()));

    private ConstraintSupport() {}

    static Set<String> enforcedBy(@Nullable String adapterType) {
        return adapterType == null ? BASE : ENFORCED.getOrDefault(adapterType, BASE);
    }
}
