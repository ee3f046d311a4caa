{% if execute %}{{ try_or_compiler_error('my own message', toolbox.add, 'a', 1) }}{% endif %}select 1 as id
