{% if execute %}select {{ adds_text() }} as id{% else %}select 1{% endif %}
