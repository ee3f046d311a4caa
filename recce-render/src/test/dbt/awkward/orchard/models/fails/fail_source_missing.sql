{% if execute %}select * from {{ source('market', 'no_table') }}{% else %}select 1{% endif %}
