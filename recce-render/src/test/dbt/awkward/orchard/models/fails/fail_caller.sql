{% if execute %}{{ wrap('no caller') }}{% endif %}select 1 as id
