{% if execute %}select {{ 'a' + 1 }} as id{% else %}select 1{% endif %}
