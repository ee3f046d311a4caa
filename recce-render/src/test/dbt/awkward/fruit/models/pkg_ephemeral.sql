{{ config(materialized='ephemeral') }}
select 5 as id, '{{ whoami() }}' as who, 'e' as asked, '{{ var("crop") }}' as root
