{% if execute %}{{ render('{{ broken') }}{% endif %}select 1 as id
