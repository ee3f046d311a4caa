{{- config(materialized='ephemeral') -}}
select 9 as id, 'with as ( ; ' as t, "with" from (select 1 as "with")
