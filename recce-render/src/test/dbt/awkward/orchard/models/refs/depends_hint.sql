-- depends_on: {{ ref('base_fruit') }}
{% if execute %}select count(*) as id from {{ ref('base_fruit') }}{% else %}select 1{% endif %}
