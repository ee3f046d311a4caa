{% if execute %}
select 1 as id /* {{ adapter.get_missing_columns(ref('base_fruit'), ref('base_tree')) | map(attribute='name') | list }} {{ adapter.get_missing_columns(ref('base_tree'), ref('base_tree')) }} */
{% else %}select 1 as id -- {{ ref('base_fruit') }} {{ ref('base_tree') }}{% endif %}
