{% if execute %}{{ returns_nothing() }}{% endif %}select 1 as id
