{% if execute %}select * from {{ ref('switched_off') }}{% else %}select 1{% endif %}
