{{ config(materialized='view') }}
select {{ is_incremental() }} as id, {{ should_full_refresh() }} as f
