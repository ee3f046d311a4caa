{% if execute %}select {{ needs_two(1, 2, 3) }} as id{% else %}select 1{% endif %}
