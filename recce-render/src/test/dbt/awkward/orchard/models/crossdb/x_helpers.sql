{% if execute %}
select 1 as id /*
{{ create_schema is defined }} {{ dbt.make_temp_relation is defined }} {{ make_intermediate_relation(this) }} {{ make_backup_relation(this, 'table') }} {{ get_where_subquery(ref('base_fruit')) }} {{ dbt.partition_range is defined }} {{ get_columns_spec_ddl is defined }} {{ dbt.get_quoted_csv(['a', 'b']) }} {{ dbt.string_literal('z') }} {{ generate_schema_name('custom', model) }} {{ dbt.generate_alias_name('al', model) }} {{ dbt.generate_schema_name('custom', model) | trim }} {{ dbt.generate_database_name(none, model) | trim }} {{ default__generate_schema_name('c2', model) | trim }} {{ is_incremental() }} {{ dbt.should_full_refresh() }} {{ column_list is defined }} {{ get_merge_update_columns(none, none, [api.Column('a', 'int')]) }} {{ get_limit_subquery_sql('select 1', 5) if get_limit_subquery_sql is defined }}
*/
{% else %}select 1 as id -- {{ ref('base_fruit') }}{% endif %}
