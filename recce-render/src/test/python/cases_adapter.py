"""Templates over the adapter's own methods: (template, adapters or None for all, project quoting)."""

COLUMNS = {
    "plain": "{'id': {'name': 'id', 'data_type': 'int', 'constraints': []}}",
    "quoted": "{'a b': {'name': 'a b', 'data_type': 'text', 'quote': true, 'constraints': [{'type': 'not_null'}]}}",
    "keys": "{'id': {'name': 'id', 'data_type': 'int', 'constraints': [{'type': 'primary_key'}, {'type': 'unique', 'expression': 'x'},"
            " {'type': 'not_null', 'expression': 'y'}]}}",
    "check": "{'id': {'name': 'id', 'data_type': 'int', 'constraints': [{'type': 'check', 'expression': 'id > 0', 'warn_unsupported': false},"
             " {'type': 'check'}, {'type': 'custom', 'expression': 'masking policy x'}]}}",
    "foreign": "{'id': {'name': 'id', 'data_type': 'int', 'constraints': [{'type': 'foreign_key', 'to': 'a.b.c', 'to_columns': ['x', 'y']},"
               " {'type': 'foreign_key', 'expression': 'other (x)'}]}}",
    "bare": "{'id': {'name': 'id', 'data_type': 'int', 'constraints': [{'type': 'foreign_key'}]}}",
    "none": "{'id': {'name': 'id', 'data_type': 'int'}}",
    "untyped": "{'id': {'name': 'id', 'constraints': []}}",
    "broken": "{'id': {'name': 'id', 'data_type': 'int', 'constraints': [{'type': 'nope'}]}}",
    "extra": "{'id': {'name': 'id', 'data_type': 'int', 'constraints': [{'type': 'unique', 'columns': ['x']}]}}",
    "two": "{'a': {'name': 'a', 'data_type': 'int', 'constraints': []}, 'b': {'name': 'b', 'data_type': 'text', 'constraints': [{'type': 'not_null'}]}}",
}

MODELS = [
    "[{'type': 'primary_key', 'columns': ['a', 'b']}]", "[{'type': 'unique', 'name': 'u', 'columns': ['a'], 'expression': 'nulls not distinct'}]",
    "[{'type': 'check', 'name': 'c', 'expression': 'a > 0'}, {'type': 'check'}]", "[{'type': 'not_null', 'columns': ['a']}]",
    "[{'type': 'foreign_key', 'name': 'f', 'columns': ['a'], 'to': 'db.s.t', 'to_columns': ['x']}]",
    "[{'type': 'foreign_key', 'columns': ['a'], 'expression': 't (x)'}, {'type': 'foreign_key', 'columns': ['a']}]",
    "[{'type': 'custom', 'name': 'n', 'expression': 'whatever'}, {'type': 'custom'}]", "[{'type': 'nope'}]", "[]",
    "[{'type': 'primary_key', 'columns': ['a'], 'expression': 'clustered'}]", "[{'type': 'primary_key', 'columns': 'a'}]",
]

BEHAVIOR = ["require_batched_execution_for_custom_microbatch_strategy", "enable_truthy_nulls_equals_macro",
            "postgres_skip_autocommit_transaction_statements", "redshift_grants_extended",
            "redshift_skip_autocommit_transaction_statements", "snowflake_default_transient_dynamic_tables",
            "bigquery_noop_alter_relation_comment", "bigquery_use_standard_sql_for_partitions", "use_info_schema_for_columns",
            "use_materialization_v2", "use_user_folder_for_python", "nope"]

STRATEGIES = ["none", "'append'", "'merge'", "'delete+insert'", "'insert_overwrite'", "'microbatch'", "'own'", "'replace_where'"]

GENERAL = [
    "{{ adapter.type() }}|{{ adapter.quote('a b') }}|{{ adapter.quote('q\"q') }}|{{ adapter.quote('t`t') }}",
    "{{ adapter.quote_as_configured('Ident', 'identifier') }}|{{ adapter.quote_as_configured('Sch', 'schema') }}|{{ adapter.quote_as_configured('x', 'nope') }}",
    "{{ adapter.quote_seed_column('my col', true) }}|{{ adapter.quote_seed_column('my col', false) }}|{{ adapter.quote_seed_column('my_col', none) }}",
    "{{ adapter.quote_seed_column('my col', 'yes') }}", "{{ adapter.nope is defined }}|{{ adapter.convert_text_type is defined }}",
    "{{ adapter.get_hard_deletes_behavior({}) }}|{{ adapter.get_hard_deletes_behavior({'hard_deletes': 'new_record'}) }}",
    "{{ adapter.get_hard_deletes_behavior({'invalidate_hard_deletes': true}) }}|{{ adapter.get_hard_deletes_behavior({'hard_deletes': 'ignore'}) }}",
    "{{ adapter.get_hard_deletes_behavior({'hard_deletes': 'nope'}) }}",
    "{{ adapter.get_hard_deletes_behavior({'hard_deletes': 'ignore', 'invalidate_hard_deletes': false}) }}",
    "{% for i in range(5) %}{{ adapter.convert_type(csv, i) }}|{% endfor %}", "{{ adapter.convert_type(csv, 9) }}",
    "{{ adapter.config.project_name }}|{{ adapter.config.quoting }}|{{ adapter.config.flags }}|{{ adapter.config.quoting.get('schema', 1) }}",
]

OWN = {
    "postgres": ["{{ adapter.verify_database('db') }}|{{ adapter.verify_database('\"DB\"') }}", "{{ adapter.verify_database('other') }}",
                 "{% set i = adapter.parse_index({'columns': ['a', 'b'], 'unique': true, 'type': 'hash'}) %}{{ i.columns }}|{{ i.unique }}|{{ i.type }}",
                 "{{ adapter.parse_index(none) }}|{{ adapter.parse_index({'columns': ['a']}).type }}"],
    "redshift": ["{{ adapter.use_show_apis() }}|{{ adapter.drop_without_cascade() }}|{{ adapter.use_grants_extended() }}",
                 "{{ adapter.verify_database('db') }}|{{ adapter.verify_database('\"DB\"') }}", "{{ adapter.verify_database('other') }}"],
    "snowflake": [
        "{%% set c = adapter.build_catalog_relation(model_of(%s)) %%}{{ c }}|{{ c.table_format }}|{{ c.is_transient }}|{{ c.cluster_by }}" % settings
        for settings in ["{}", "{'transient': false}", "{'transient': true}", "{'cluster_by': ['a', 'b']}", "{'cluster_by': 'a', 'automatic_clustering': true}",
                         "{'table_format': 'iceberg'}", "{'table_format': 'iceberg', 'base_location_root': 'r', 'base_location_subpath': 's', 'external_volume': 'v'}",
                         "{'change_tracking': true}", "{'table_format': 'Iceberg', 'change_tracking': false, 'partition_by': ['x']}",
                         "{'catalog_name': 'snowflake'}", "{'change_tracking': 'maybe'}"]
    ],
    "bigquery": [
        "{% set c = adapter.build_catalog_relation(model_of({})) %}{{ c.table_format }}|{{ c.file_format }}|{{ c.storage_uri }}|{{ c.catalog_type }}",
        "{{ adapter.parse_partition_by(none) }}", "{{ adapter.parse_partition_by('x') }}", "{{ adapter.parse_partition_by({'data_type': 'x'}) }}",
        "{{ adapter.parse_partition_by({'field': 'a', 'nope': 1}) }}", "{{ adapter.parse_partition_by({'field': 5}) }}",
    ] + ["{%% set p = adapter.parse_partition_by(%s) %%}{{ p }}|{{ p.render() }}|{{ p.render('t') }}|{{ p.render_wrapped() }}|{{ p.render_wrapped(alias='t') }}|{{ p.data_type_for_partition() }}|{{ p.data_type_should_be_truncated() }}|{{ p.time_partitioning_field() }}|{{ p.insertable_time_partitioning_field() }}" % config
         for config in ["{'field': 'Day'}", "{'field': 'd', 'data_type': 'timestamp', 'granularity': 'HOUR'}", "{'field': 'd', 'data_type': 'timestamp'}",
                        "{'field': 'd', 'data_type': 'datetime', 'granularity': 'day'}", "{'field': 'd', 'granularity': 'month'}",
                        "{'field': 'n', 'data_type': 'int64', 'range': {'start': 0, 'end': 100, 'interval': 10}}",
                        "{'field': 'n', 'data_type': 'int64', 'range': {'start': 0, 'end': 100, 'interval': 1}}",
                        "{'field': 'd', 'data_type': 'date', 'time_ingestion_partitioning': true}",
                        "{'field': 'd', 'data_type': 'timestamp', 'time_ingestion_partitioning': true, 'copy_partitions': true}"]] + [
        "{% set p = adapter.parse_partition_by({'field': 'a'}) %}{{ p.reject_partition_field_column([api.Column('A', 'x'), api.Column('b', 'x')]) }}|{{ p.field }}|{{ p.range }}",
        "{% set p = adapter.parse_partition_by({'field': 'a', 'data_type': 'date'}) %}{{ adapter.add_time_ingestion_partition_column(p, [api.Column('b', 'x')]) }}",
        "{{ adapter.get_common_options(config_of({}), {}) }}|{{ adapter.get_common_options(config_of({'hours_to_expiration': 12}), {}) }}",
        "{{ adapter.get_common_options(config_of({'hours_to_expiration': 12}), {}, true) }}|{{ adapter.get_view_options(config_of({'labels': {'a': 'b'}}), {}) }}",
        "{{ adapter.get_common_options(config_of({'persist_docs': {'relation': true}}), {'description': 'a \"b\"\\n\u00e9'}) }}",
        "{{ adapter.get_common_options(config_of({'labels_from_meta': true, 'meta': {'a': 1, 'b': 2}, 'labels': {'b': 3}, 'resource_tags': {'x/y': 'z'}}), {}) }}",
        "{{ adapter.get_table_options(config_of({'kms_key_name': 'k', 'partition_by': {'field': 'a'}, 'require_partition_filter': true, 'partition_expiration_days': 3}), {}, false) }}",
        "{{ adapter.get_table_options(config_of({'kms_key_name': 'k', 'require_partition_filter': true}), {}, false) }}|{{ adapter.get_table_options(config_of({}), {}, true) }}",
        "{{ adapter.get_view_options(config_of({'enable_change_history': true}), {}) }}",
    ] + ["{{ adapter.nest_column_data_types(%s) }}" % columns for columns in [
        "{'a': {'name': 'a', 'data_type': 'string', 'description': 'd'}, 'b.c': {'name': 'b.c', 'data_type': 'string'}, 'b.d': {'name': 'b.d', 'data_type': 'int64'}}",
        "{'b': {'name': 'b', 'data_type': 'array'}, 'b.c.d': {'name': 'b.c.d', 'data_type': 'string'}}", "{'b': {'name': 'b'}, 'b.c': {'name': 'b.c', 'data_type': 'x'}}",
        "{'b.c': {'name': 'b.c', 'data_type': 'x'}, 'b': {'name': 'b'}}", "{'b.c': {'name': 'b.c', 'data_type': 'x'}, 'b': {'name': 'b', 'data_type': 'struct'}}",
        "{'a': {'name': 'a', 'data_type': 'string'}, 'b.c': {'name': 'b.c', 'data_type': 's'}}, {'a': 'not null', 'b.c': 'not null'}", "{}"]] + [
        "{{ adapter.render_raw_columns_constraints({'b': {'name': 'b', 'data_type': 'array', 'constraints': [{'type': 'not_null'}]}, 'b.c': {'name': 'b.c', 'data_type': 'int64', 'constraints': [{'type': 'not_null'}]}}) }}",
    ],
    "databricks": [
        "{{ adapter.clean_sql(' select 1; ') }}|{{ adapter.clean_sql('x') }}|{{ adapter.valid_incremental_strategies() }}",
        "{%% set c = adapter.build_catalog_relation(model_of(%s)) %%}{{ c }}|{{ c.location }}|{{ c.location_root }}|{{ c.iceberg_table_properties }}" % "{}",
        "{%% set c = adapter.build_catalog_relation(model_of(%s)) %%}{{ c }}|{{ c.location }}|{{ c.iceberg_table_properties }}" % "{'file_format': 'Parquet', 'location_root': '/mnt/x/', 'include_full_name_in_path': true}",
        "{%% set c = adapter.build_catalog_relation(model_of(%s)) %%}{{ c.table_format }}|{{ c.iceberg_table_properties }}" % "{'table_format': 'ICEBERG', 'location_root': '/mnt'}",
        "{{ adapter.compute_external_path(config_of({'location_root': '/r'}), {'alias': 'a', 'schema': 's'}) }}|{{ adapter.compute_external_path(config_of({'location_root': '/r/', 'include_full_name_in_path': true}), {'alias': 'a'}, true) }}",
        "{{ adapter.compute_external_path(config_of({}), {'alias': 'a'}) }}",
    ],
    "duckdb": [
        "{{ adapter.escape_sql_string(\"it's\") }}|{{ adapter.is_motherduck() }}|{{ adapter.disable_transactions() }}|{{ adapter.external_root() }}|{{ adapter.warn_once('x') }}",
        "{{ adapter.batch_id_for_model({}) }}|{{ adapter.batch_id_for_model({'batch': {'event_time_start': '2024-01-02 03:04:05+00:00'}}) }}",
        "{{ adapter.parse_index({'columns': ['a']}).columns }}|{{ adapter.parse_index(none) }}",
    ] + ["{{ adapter.external_write_options('%s', %s) }}|{{ adapter.external_read_location('%s', %s) }}" % (path, options, path, options)
         for path, options in [("out/x.parquet", "{}"), ("out/x.csv.gz", "{}"), ("x.CSV", "{'delimiter': ';'}"), ("x", "{}"), ("x", "{'delimiter': '|'}"),
                               ("d", "{'partition_by': 'a, b', 'format': 'csv'}"), ("d", "{'per_thread_output': true}"), ("x.json.zst", "{'compression': 'none'}"),
                               (".x/y.json", "{'QUOTE': 'q', 'null': \"''\"}")]],
}


def cases():
    for columns in COLUMNS.values():
        yield "{{ adapter.render_raw_columns_constraints(%s) }}" % columns, None, {}
    for constraints in MODELS:
        yield "{{ adapter.render_raw_model_constraints(%s) }}" % constraints, None, {}
    for flag in BEHAVIOR:
        yield "{{ adapter.behavior.%s.no_warn }}|{{ 'on' if adapter.behavior.%s else 'off' }}" % (flag, flag), None, {}
    for strategy in STRATEGIES:
        context = "{'get_incremental_%s_sql': 'found'}" % ("default" if strategy == "none" else strategy.strip("'").replace("+", "_"))
        names = ["postgres", "redshift", "snowflake", "bigquery", "spark", "databricks"]
        yield "{{ adapter.get_incremental_strategy_macro(%s, %s) }}" % (context, strategy), names, {}
    yield "{{ adapter.get_incremental_strategy_macro({}, 'append') }}", ["postgres"], {}
    for template in GENERAL:
        yield template, None, {}
    for name, templates in OWN.items():
        for template in templates:
            yield template, [name], {}
