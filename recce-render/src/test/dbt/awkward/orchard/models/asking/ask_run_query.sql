{% set sql %}select name, weight from {{ ref('base_fruit') }} order by id{% endset %}
{% set results = run_query(sql) %}
{% if execute %}{% set names = results.columns[0].values() %}{% else %}{% set names = [] %}{% endif %}
select 1 as id {%- for name in names %}, '{{ name | replace("'", "''") }}' as n{{ loop.index }}{% endfor %}
