{{ config(materialized='ephemeral') }}
select 1 as id, '{{ this }}' as me, '{{ this.name }}' as who
