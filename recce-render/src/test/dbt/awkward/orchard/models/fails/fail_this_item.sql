{% if execute %}{{ this['schema'] }}{% endif %}select 1 as id
