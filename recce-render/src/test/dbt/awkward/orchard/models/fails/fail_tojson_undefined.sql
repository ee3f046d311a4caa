{% if execute %}{{ tojson(undefined_thing, 'default') }}{% endif %}select 1 as id
