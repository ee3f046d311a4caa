{% if execute %}select * from {{ source('switched_off', 'nowhere') }}{% else %}select 1{% endif %}
