{% if execute %}{{ var('weight')() }}{% endif %}select 1 as id
