-- depends_on: {{ ref('base_fruit') }}
{%- call statement('counts', fetch_result=True) -%}
  select colour, count(*) as n from {{ ref('base_fruit') }} group by 1 order by 1
{%- endcall -%}
{%- call statement('nothing') -%}select 1{%- endcall -%}
{%- call statement() -%}select 2 as unnamed{%- endcall -%}
{% set result = load_result('counts') %}
select 1 as id /*
{% if execute %}
{{ result.data }} {{ result['data'][0][0] }} {{ result.table.column_names }} {{ result.response is defined }} {{ result['table'].columns[1].values() }} {% for row in result.data %}{{ row[0] }}={{ row[1] }} {% endfor %}
{{ load_result('nothing').data }} {{ load_result('never') }} {{ load_result('main') }}
{% endif %}
*/
