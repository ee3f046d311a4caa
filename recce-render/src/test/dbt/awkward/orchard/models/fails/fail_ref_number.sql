{% if execute %}select * from {{ builtins.ref(5) }}{% else %}select 1{% endif %}
