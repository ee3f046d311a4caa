{% for c in adapter.get_columns_in_relation(ref('base_wide')) %}{% if loop.first %}select 1 as id /*{% endif %}
{{ c.name }} | {{ c.column }} | {{ c.dtype }} | {{ c.data_type }} | {{ c.quoted }} | {{ c.is_numeric() }}{{ c.is_integer() }}{{ c.is_float() }}{{ c.is_string() }}{% if loop.last %} */{% endif %}{% else %}select 1 as id{% endfor %}
