{{ config(enabled=var('with_files', false), materialized='external', location='out.parquet') }}
select 1 as id
