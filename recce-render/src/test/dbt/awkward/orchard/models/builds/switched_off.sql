{{ config(enabled=false) }}
select 1 as id from {{ ref('base_fruit') }}
