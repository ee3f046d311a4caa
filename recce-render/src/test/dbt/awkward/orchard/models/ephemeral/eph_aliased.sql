{{ config(materialized='ephemeral', alias='Other Name') }}
select id from {{ ref('eph_b') }}
