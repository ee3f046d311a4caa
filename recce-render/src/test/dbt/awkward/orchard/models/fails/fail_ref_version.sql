{% if execute %}select * from {{ ref('basket', v=9) }}{% else %}select 1{% endif %}
