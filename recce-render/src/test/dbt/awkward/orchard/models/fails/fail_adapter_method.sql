{% if execute %}select {{ adapter.no_such_method() }} as id{% else %}select 1{% endif %}
