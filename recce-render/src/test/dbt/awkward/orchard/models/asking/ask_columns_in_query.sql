{% if execute %}
select 1 as id /* {{ get_columns_in_query('select 1 as a, 2 as "B b"') }} {{ get_columns_in_query('select * from ' ~ ref('base_fruit')) | join(',') }} */
{% else %}select 1 as id -- {{ ref('base_fruit') }}{% endif %}
