{% if execute %}select {{ run_query('select * from no_such_table_anywhere').columns }} as id{% else %}select 1{% endif %}
