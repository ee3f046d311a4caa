{{ config(materialized='incremental', incremental_strategy='delete+insert', unique_key=['id', 'part'], incremental_predicates=["part > 0"]) }}
{% set columns = adapter.get_columns_in_relation(this) | map(attribute='name') | list if is_incremental() else ['id', 'part'] %}
select {{ columns | join(', ') }} from (select 1 as id, 2 as part) /* {{ config.get('incremental_strategy') }} {{ config.get('incremental_predicates') }} {{ config.get('unique_key') }} */
