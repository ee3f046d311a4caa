{% if execute %}{{ endless(1) }}{% endif %}select 1 as id
