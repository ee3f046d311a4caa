{{ config(materialized='table') }}
select {{ 1 if is_incremental() else 0 }} as id
