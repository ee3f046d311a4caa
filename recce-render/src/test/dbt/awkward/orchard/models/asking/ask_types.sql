{% if execute %}
{% set t = run_query("select 1::tinyint as ti, 2::bigint as bi, 1.50::decimal(10,2) as de, 1.0::double as dou, 0.1::float as fl, 'text' as s, '12' as numtext, true as b, date '2024-02-03' as d, timestamp '2024-02-03 04:05:06' as ts, timestamp '2024-02-03 04:05:06.789' as tsm, null as n, '' as e, 'a,b' as csv, 170141183460469231731687303715884105727::hugeint as hu") %}
select 1 as id /*
{% for name in t.column_names %}{{ name }}={{ t.rows[0][name] }} {{ t.columns[name].values() }}; {% endfor %}
{{ t.rows[0].values() }} {{ t.rows[0]['de'] * 2 }} {{ t.rows[0]['bi'] / 4 }} {{ t.rows[0]['d'].strftime('%d.%m.%Y') }} {{ t.rows[0]['ts'].isoformat() }} {{ t.rows[0]['b'] is true }} {{ t.rows[0]['numtext'] is string }} {{ t.rows[0]['dou'] | int }} {{ t.rows[0]['de'] | string }} {{ t.rows[0]['s'] | upper }} {{ t.rows[0]['ti'] == 1 }} {{ '%05d' % t.rows[0]['ti'] }} {{ t.rows[0]['bi'] | tojson if false }} {{ range(t.rows[0]['bi'] | int) | list }}
*/
{% else %}select 1 as id{% endif %}
