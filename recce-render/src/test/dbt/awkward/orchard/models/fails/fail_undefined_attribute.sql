{% if execute %}select {{ nothing_here.attribute }} as id{% else %}select 1{% endif %}
