{% if execute %}
select 1 as id /* {{ adapter.check_schema_exists(target.database, target.schema) }} */
{% else %}select 1 as id{% endif %}
