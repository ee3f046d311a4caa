{% if execute %}
select 1 as id /* {{ adapter.get_column_schema_from_query('select 1 as a, cast(2 as varchar) as b') }} */
{% else %}select 1 as id{% endif %}
