{{ config(materialized='ephemeral') }}
select {{ toolbox.double(4) }} as id, '{{ whoami() }}' as who
