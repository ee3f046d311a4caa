{% if execute %}select * from {{ ref('nobody', 'base_fruit') }}{% else %}select 1{% endif %}
