{% if execute %}{{ set_strict(5) }}{% endif %}select 1 as id
