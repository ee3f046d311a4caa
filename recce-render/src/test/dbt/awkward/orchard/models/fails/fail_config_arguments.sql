{% if execute %}{{ config.get() }}{% endif %}select 1 as id
