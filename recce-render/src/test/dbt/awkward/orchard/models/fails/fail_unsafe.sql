{% if execute %}{{ ''.__class__.__mro__ }}{% endif %}select 1 as id
