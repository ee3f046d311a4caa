{{ config(materialized='ephemeral') }}
with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 3) select n as id from numbers
