{% if execute %}select * from {{ ref('private_one') }}{% else %}select 1{% endif %}
