{% if execute %}select * from {{ builtins.source('market') }}{% else %}select 1{% endif %}
