{% if execute %}{{ var() }}{% endif %}select 1 as id
