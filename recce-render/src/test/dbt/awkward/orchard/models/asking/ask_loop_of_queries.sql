{% if execute %}
select 1 as id /*
{% for relation in [ref('base_fruit'), ref('base_tree'), ref('base_empty')] -%}
{%- set rows = run_query('select count(*) as n from ' ~ relation).rows -%}
{{ relation.identifier }}={{ rows[0].n }}{{ rows[0][0] }};
{%- endfor %}
{{ run_query('select 1 as x').columns[0].values()[0] + 1 }} {{ run_query('select 1 as x').rows[0].x }}
*/
{% else %}select 1 as id -- {{ ref('base_fruit') }} {{ ref('base_tree') }} {{ ref('base_empty') }}{% endif %}
