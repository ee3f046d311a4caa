{% if execute %}{{ fruit.fails_in_package('w') }}{% endif %}select 1 as id
