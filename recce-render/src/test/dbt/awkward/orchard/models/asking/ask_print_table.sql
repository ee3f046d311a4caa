{% if execute %}
select 1 as id /*
{{ run_query("select id, name from " ~ ref('base_fruit') ~ " order by id") }}
{{ run_query("select 1 as a where false") }}
{{ run_query("select 1.5 as d, 2.50::decimal(5,2) as e, 1e10 as f, true as t, 'x' as s, date '2024-01-01' as dd, timestamp '2024-01-01 10:00:00' as ts, null as n, 12345678901 as big") }}
*/
{% else %}select 1 as id -- {{ ref('base_fruit') }}{% endif %}
