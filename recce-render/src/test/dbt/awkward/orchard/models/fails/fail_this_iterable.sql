{% if execute %}{{ this is iterable }}{% endif %}select 1 as id
