package org.recce4j.store.internal;

import java.util.List;

/**
 * The tables of the store. {@code contents} holds everything a state is made of, once for each content; a run points at a
 * tree, a tree at buckets, a bucket at contents. The tables of versions hold the same for people, column by column, and are
 * never read by {@code load}.
 */
final class Layout {

    static final StoreTable SCHEMA_VERSION =
            StoreTable.named("schema_version").integer("version").build();

    /** One row; who writes holds it. */
    static final StoreTable STORE_LOCK =
            StoreTable.named("store_lock").text("holder").integer("expires_at").build();

    static final StoreTable RUNS = StoreTable.named("runs")
            .key("run_id", "run_id")
            .text("environment", "environment")
            .moment("run_at", "run_at")
            .text("dbt_version", "info", "dbt_version")
            .text("adapter_type", "info", "adapter_type")
            .text("project_name", "info", "project_name")
            .text("git_sha", "git_sha")
            .text("branch", "branch")
            .text("pull_request", "pull_request")
            .document("tags", "tags")
            .moment("saved_at", "saved_at")
            .text("tree_id", "tree_id")
            .text("bare_tree_id", "bare_tree_id")
            .text("results_id", "results_id")
            .text("freshness_id", "freshness_id")
            .text("details_id", "details_id")
            .text("content")
            .build();

    /** Those columns of {@code runs} that are for people. */
    static final List<String> SHOWN_OF_RUNS = List.of(
            "run_id",
            "environment",
            "run_at",
            "dbt_version",
            "adapter_type",
            "project_name",
            "git_sha",
            "branch",
            "pull_request",
            "tags",
            "saved_at");

    static final StoreTable TREE_BUCKETS = StoreTable.named("tree_buckets")
            .key("tree_id")
            .position("bucket")
            .text("bucket_id")
            .build();

    static final StoreTable BUCKET_ITEMS = StoreTable.named("bucket_items")
            .key("bucket_id")
            .key("kind")
            .key("item_id")
            .text("content_id")
            .build();

    static final StoreTable CONTENTS = StoreTable.named("contents")
            .key("content_id")
            .position("part")
            .text("kind")
            .text("first_run_id")
            .text("body")
            .build();

    static final StoreTable NODE_VERSIONS = StoreTable.named("node_versions")
            .key("content_id")
            .text("name", "name")
            .text("resource_type", "resource_type")
            .text("package_name", "package_name")
            .text("database_name", "database")
            .text("schema_name", "schema")
            .text("alias", "identifier")
            .text("relation_name", "relation_name")
            .text("materialized", "materialized")
            .text("checksum", "checksum", "checksum")
            .text("language", "language")
            .text("raw_code", "raw_code")
            .text("compiled_code", "compiled_code")
            .text("description", "description")
            .text("path", "path")
            .text("original_file_path", "original_file_path")
            .text("patch_path", "patch_path")
            .document("fqn", "fqn")
            .document("tags", "tags")
            .document("config", "config")
            .document("unrendered_config", "unrendered_config")
            .document("columns", "columns")
            .document("depends_on_macros", "depends_on_macros")
            .text("group_name", "extras", "group")
            .text("access", "extras", "access")
            .text("version", "extras", "version")
            .text("source_name", "extras", "source_name")
            .text("attached_node", "extras", "attached_node")
            .text("test_name", "extras", "test_metadata", "name")
            .text("test_column", "extras", "column_name")
            .document("test_metadata", "extras", "test_metadata")
            .document("constraints", "extras", "constraints")
            .text("code_hash", "code_hash")
            .text("config_hash", "config_hash")
            .text("columns_hash", "columns_hash")
            .build();

    static final StoreTable VERSION_COLUMNS = StoreTable.named("version_columns")
            .key("content_id")
            .position("position")
            .text("column_name", "name")
            .text("data_type", "type")
            .text("declared_type", "data_type")
            .integer("column_index", "index")
            .text("description", "description")
            .text("comment", "comment")
            .document("constraints", "extras", "constraints")
            .document("tags", "extras", "tags")
            .document("meta", "extras", "meta")
            .build();

    static final StoreTable VERSION_PARENTS = StoreTable.named("version_parents")
            .key("content_id")
            .key("parent_id")
            .build();

    static final StoreTable MACRO_VERSIONS = StoreTable.named("macro_versions")
            .key("content_id")
            .text("name", "name")
            .text("package_name", "package_name")
            .text("macro_sql", "macro_sql")
            .text("original_file_path", "extras", "original_file_path")
            .document("depends_on_macros", "depends_on_macros")
            .build();

    static final StoreTable RESULT_VERSIONS = StoreTable.named("result_versions")
            .key("content_id")
            .position("position")
            .text("unique_id", "unique_id")
            .text("status", "status")
            .text("message", "message")
            .real("execution_time", "execution_time")
            .moment("started_at", "started_at")
            .moment("completed_at", "completed_at")
            .integer("failures", "extras", "failures")
            .integer("rows_affected", "adapter_response", "rows_affected")
            .document("adapter_response", "adapter_response")
            .build();

    static final StoreTable FRESHNESS_VERSIONS = StoreTable.named("freshness_versions")
            .key("content_id")
            .position("position")
            .text("unique_id", "unique_id")
            .text("status", "status")
            .moment("max_loaded_at", "max_loaded_at")
            .moment("snapshotted_at", "snapshotted_at")
            .document("criteria", "extras", "criteria")
            .build();

    /** Tables whose rows belong to one content each. */
    static final List<StoreTable> OF_CONTENT = List.of(
            NODE_VERSIONS,
            VERSION_COLUMNS,
            VERSION_PARENTS,
            MACRO_VERSIONS,
            RESULT_VERSIONS,
            FRESHNESS_VERSIONS,
            CONTENTS);

    /** All tables, in an order in which the first missing one is worth naming. */
    static final List<StoreTable> ALL = List.of(
            SCHEMA_VERSION,
            STORE_LOCK,
            RUNS,
            TREE_BUCKETS,
            BUCKET_ITEMS,
            CONTENTS,
            NODE_VERSIONS,
            VERSION_COLUMNS,
            VERSION_PARENTS,
            MACRO_VERSIONS,
            RESULT_VERSIONS,
            FRESHNESS_VERSIONS);

    private Layout() {}
}
