{% if execute %}{{ return('x') }}{% endif %}select 1 as id
