select 1 as id /* {% for c in adapter.get_columns_in_relation(ref('base_wide')) %}{{ c.name }} {{ c.char_size }} {{ c.numeric_precision }} {{ c.numeric_scale }}; {% endfor %} */
