{% if execute %}select * from {{ builtins.ref() }}{% else %}select 1{% endif %}
