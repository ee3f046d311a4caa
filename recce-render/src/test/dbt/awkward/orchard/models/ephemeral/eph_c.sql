{{ config(materialized='ephemeral') }}
with inside as (select * from {{ ref('eph_a') }}) select id + 10 as id from inside
