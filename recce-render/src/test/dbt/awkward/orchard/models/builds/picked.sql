{{ config(materialized='table') }}
select 1 as picked_id, date '2024-01-02' as picked_on, 2.5 as kilos
