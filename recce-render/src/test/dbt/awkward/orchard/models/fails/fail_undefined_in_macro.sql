{% if execute %}select {{ undefined_inside() }} as id{% else %}select 1{% endif %}
