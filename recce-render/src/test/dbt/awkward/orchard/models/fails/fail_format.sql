{% if execute %}{{ '%d' % 'x' }}{% endif %}select 1 as id
