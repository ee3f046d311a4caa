{% set t = run_query("select id, name, weight, picked_on, is_ripe, null as nothing, id * 1.5 as computed from " ~ ref('base_fruit') ~ " order by id") %}
{% if execute %}
select 1 as id /*
{{ t.column_names }} {{ t.columns | length }} {{ t.rows | length }} {{ t.columns[0].values() }} {{ t.columns['name'].values() }} {{ t.columns['weight'].values() | list }} {{ t.rows[0].values() }} {{ t.rows[0]['name'] }} {{ t.rows[1][1] }} {{ t.rows[0].picked_on }} {{ t.rows[2]['weight'] }} {{ t.rows[2]['is_ripe'] }}
{% for row in t %}{{ row[0] }}:{{ row['name'] }};{% endfor %} {% for row in t.rows %}{{ row.values() | list }}{% endfor %} {% for column in t.columns %}{{ column.name }}={{ column.values_distinct() | length }} {% endfor %}
{{ t.columns.keys() if t.columns.keys is defined }} {{ t.columns.names if t.columns.names is defined }} {{ t.columns.get('name').name }} {{ t.columns[1].name }} {{ t.rows[0].dict() if t.rows[0].dict is defined }} {{ t.rows[0].keys() }} {{ t.rows[0] | length }} {{ t.columns['id'].values() | sum }} {{ t.columns[0][1] }} {{ t.columns[0].data_type.__class__ is defined }} {{ t.rows[0]['weight'] + 1 }} {{ t.rows[0]['id'] is number }} {{ t.rows[0]['id'] + 1 }} {{ t.rows[0]['computed'] }} {{ t.rows[0]['picked_on'].year }} {{ t.rows[0]['nothing'] is none }}
{{ t.select(['id', 'name']).column_names }} {{ t.exclude(['id']).column_names }} {{ t.limit(1).rows | length }} {{ t.order_by('weight').columns['id'].values() }} {{ t.rename(column_names={'id': 'ident'}).column_names }} {{ shape_of(t) }} {{ t.column_names | join(',') }} {{ t.columns['name'].values_sorted() | list }} {{ t.columns['name'].values_without_nulls() }} {{ t.distinct('id').rows | length }}
*/
{% else %}select 1 as id{% endif %}
