{% if execute %}select {{ 1 // 0 }} as id{% else %}select 1{% endif %}
