package org.recce4j.changes.internal.detect;

import java.util.Set;

/** Keys of configurations that need care. A key that a later dbt version writes everywhere is a row here. */
final class ConfigKeys {

    /** Where a node is; compared as a place. */
    static final Set<String> PLACES = Set.of("schema", "database", "alias", "target_schema", "target_database");

    /** Objects of dbt's own form: later versions add fields to them. */
    static final Set<String> TYPED = Set.of(
            "contract",
            "docs",
            "quoting",
            "snapshot_meta_column_names",
            "freshness",
            "latest_version_pointer",
            "cache",
            "snowflake");

    /** What dbt 1.1 and later, each version more, write into every configuration, set or not. */
    static final Set<String> FILLED_IN = Set.of(
            "access",
            "batch_size",
            "begin",
            "cache",
            "check_cols",
            "concurrent_batches",
            "contract",
            "dbt_valid_to_current",
            "delimiter",
            "docs",
            "enabled",
            "event_time",
            "freshness",
            "grants",
            "group",
            "incremental_strategy",
            "latest_version_pointer",
            "loaded_at_field",
            "loaded_at_query",
            "lookback",
            "meta",
            "on_configuration_change",
            "on_error",
            "packages",
            "snapshot_meta_column_names",
            "snowflake",
            "sql_header",
            "static_analysis",
            "store_failures_as",
            "tags",
            "target_database",
            "unique_key");

    /** What is never filled in. */
    static final Set<String> OF_USERS = Set.of("tags", "meta");

    static final Set<String> HOOKS = Set.of("pre-hook", "post-hook", "pre_hook", "post_hook");

    private ConfigKeys() {}

    /** dbt takes {@code pre_hook} and {@code pre-hook} for one. */
    static String otherSpelling(String hook) {
        return hook.indexOf('-') < 0 ? hook.replace('_', '-') : hook.replace('-', '_');
    }
}
