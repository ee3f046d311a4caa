{{ config(materialized='incremental', full_refresh=false) }}
select 1 as id {{ ', 2 as b' if is_incremental() }} -- {{ should_full_refresh() }} {{ config.get('full_refresh') }}
