{% if execute %}{{ this | length }}{% endif %}select 1 as id
