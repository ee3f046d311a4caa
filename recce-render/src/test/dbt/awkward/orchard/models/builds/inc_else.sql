{{ config(materialized='incremental', on_schema_change='append_new_columns') }}
{% if is_incremental() -%}
{%- set last = run_query('select max(n) from ' ~ this) -%}
select {{ last.columns[0].values()[0] + 1 }} as n, '{{ this.identifier }}' as t
{%- else -%}
select 5 as n, 'full' as t
{%- endif %}
-- {{ should_full_refresh() }} {{ is_incremental() }} {{ load_relation(this) is none }} {{ flags.FULL_REFRESH }}
