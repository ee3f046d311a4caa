{% if execute %}select {{ needs_two(1, a=3) }} as id{% else %}select 1{% endif %}
