{% if execute %}select * from {{ ref('base_fruit') }}{% else %}select 1{% endif %}
