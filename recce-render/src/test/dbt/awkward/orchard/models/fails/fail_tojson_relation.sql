{% if execute %}{{ tojson(this, 'default') }}{% endif %}select 1 as id
