{{ config(materialized='ephemeral') }}
-- a comment first
select 8 as id -- and last
