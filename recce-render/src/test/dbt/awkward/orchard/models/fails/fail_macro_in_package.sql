{% if execute %}select {{ toolbox.no_such_macro(1) }} as id{% else %}select 1{% endif %}
