{% if execute %}select * from {{ builtins.ref('a', 'b', 'c') }}{% else %}select 1{% endif %}
