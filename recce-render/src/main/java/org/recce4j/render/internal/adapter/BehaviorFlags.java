package org.recce4j.render.internal.adapter;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.internal.relation.AdapterErrors;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonObject;

/**
 * {@code adapter.behavior}: flags of dbt_project.yml that change how adapters behave, with their defaults (dbt-adapters 1.24, and the
 * {@code _behavior_flags} of each adapter, 2026-08).
 *
 * @param overrides the {@code flags} of dbt_project.yml
 */
record BehaviorFlags(String adapterType, Json.Obj overrides) implements TemplateObject {

    private static final Map<String, Boolean> EVERYWHERE = Map.of(
            "require_batched_execution_for_custom_microbatch_strategy", false,
            "enable_truthy_nulls_equals_macro", false);

    private static final Map<String, Map<String, Boolean>> OF_ADAPTER = Map.of(
            "postgres", Map.of("postgres_skip_autocommit_transaction_statements", true),
            "redshift",
                    Map.of(
                            "redshift_skip_autocommit_transaction_statements", false,
                            "redshift_grants_extended", false),
            "snowflake", Map.of("snowflake_default_transient_dynamic_tables", false),
            "bigquery",
                    Map.of(
                            "bigquery_use_batch_source_freshness", false,
                            "bigquery_noop_alter_relation_comment", false,
                            "bigquery_reject_wildcard_metadata_source_freshness", false,
                            "bigquery_use_standard_sql_for_partitions", true),
            "databricks",
                    Map.of(
                            "use_info_schema_for_columns", false,
                            "use_user_folder_for_python", false,
                            "use_materialization_v2", false));

    @Override
    public Object attribute(String name) {
        return new Flag(name, isOn(name));
    }

    /** Returns a flag; fails if the adapter has none of this name. */
    boolean isOn(String name) {
        Boolean standard = OF_ADAPTER.getOrDefault(adapterType, Map.of()).getOrDefault(name, EVERYWHERE.get(name));
        if (standard == null) {
            throw AdapterErrors.compilation("The flag " + name + " has not been registered.");
        }
        return overrides.get(name) instanceof Json.Bool flag ? flag.value() : standard;
    }

    @Override
    public String typeName() {
        return "Behavior";
    }

    /** One flag, which is true or false. */
    private record Flag(String name, boolean isOn) implements PythonObject {
        @Override
        public boolean isTrue() {
            return isOn;
        }

        @Override
        public @Nullable Object attribute(String attribute) {
            return switch (attribute) {
                case "name" -> name;
                case "setting", "no_warn" -> isOn;
                default -> MISSING;
            };
        }

        @Override
        public String typeName() {
            return "BehaviorFlagRendered";
        }
    }
}
