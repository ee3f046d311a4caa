{% set columns = adapter.get_columns_in_relation(ref('base_fruit')) %}
select {% for c in columns %}{{ c.name }}{{ ', ' if not loop.last }}{% else %}1 as id{% endfor %} from {{ ref('base_fruit') }} /*
{% for c in columns %}{{ c }} {{ c.dtype }} {{ c.data_type }} {{ c.quoted }} {{ c.is_string() }} {{ c.is_number() }} {{ c.is_integer() }} {{ c.is_float() }}; {% endfor %}
{{ columns | map(attribute='name') | list }} {{ columns | selectattr('dtype', 'equalto', 'VARCHAR') | map(attribute='quoted') | join(', ') }} {{ columns | length }} {{ columns }} */
