{% if execute %}{{ {[1]: 2} }}{% endif %}select 1 as id
