package org.recce4j.render.internal.context;

import java.util.Map;
import java.util.Set;

/**
 * The methods of dbt's adapters that templates can call (what their classes mark as {@code available}, 2026-08). Those that this
 * package does not compute need the warehouse.
 */
final class AdapterMethods {

    private static final Set<String> ALL_ADAPTERS = Set.of(
            "add_query",
            "already_exists",
            "assert_valid_snapshot_target_given_strategy",
            "build_catalog_relation",
            "cache_added",
            "cache_dropped",
            "cache_renamed",
            "check_schema_exists",
            "commit",
            "create_schema",
            "drop_relation",
            "drop_schema",
            "expand_target_column_types",
            "get_catalog_integration",
            "get_column_schema_from_query",
            "get_columns_in_table",
            "get_hard_deletes_behavior",
            "get_incremental_strategy_macro",
            "get_missing_columns",
            "get_partitions_metadata",
            "list_relations",
            "list_relations_without_caching",
            "list_schemas",
            "rename_relation",
            "run_sql_for_tests",
            "truncate_relation",
            "valid_snapshot_target");

    private static final Map<String, Set<String>> OF_ONE_ADAPTER = Map.of(
            "redshift",
                    Set.of(
                            "build_catalog_from_show_tables_and_svv_columns",
                            "combine_show_tables_and_function_relations",
                            "drop_without_cascade",
                            "transform_show_tables_for_list_relations",
                            "use_grants_extended",
                            "use_show_apis",
                            "verify_database"),
            "postgres", Set.of("verify_database"),
            "snowflake",
                    Set.of("describe_dynamic_table", "describe_interactive_table", "normalize_show_objects_result"),
            "bigquery",
                    Set.of(
                            "alter_table_add_columns",
                            "alter_table_add_remove_columns",
                            "copy_table",
                            "describe_relation",
                            "get_bq_table",
                            "get_columns_in_select_sql",
                            "get_dataset_location",
                            "grant_access_to",
                            "is_replaceable",
                            "load_dataframe",
                            "sync_struct_columns",
                            "update_columns",
                            "update_table_description",
                            "upload_file"),
            "databricks",
                    Set.of(
                            "compare_dbr_version",
                            "get_column_tags_from_model",
                            "get_config_from_model",
                            "get_persist_doc_columns",
                            "get_relation_config",
                            "is_cluster",
                            "parse_columns_and_constraints",
                            "update_tblproperties_for_iceberg"),
            "duckdb", Set.of("location_exists", "store_relation", "get_temp_relation_path", "is_ducklake"));

    private AdapterMethods() {}

    /** Returns whether an adapter has this method. Of an adapter that is not listed here, any method may exist. */
    static boolean exists(String adapterType, String method) {
        return ALL_ADAPTERS.contains(method)
                || OF_ONE_ADAPTER.getOrDefault(adapterType, Set.of()).contains(method);
    }
}
