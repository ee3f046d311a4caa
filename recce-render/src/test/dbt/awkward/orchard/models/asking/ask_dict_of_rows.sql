{%- set sql -%}
select colour as k, count(*) as v from {{ ref('base_fruit') }} group by 1 order by 1
{%- endset -%}
{%- set found = {} -%}
{%- if execute -%}
{%- for row in run_query(sql) -%}{%- do found.update({row['k']: row['v']}) -%}{%- endfor -%}
{%- endif -%}
select 1 as id /* {{ found }} {{ found.keys() | list }} {{ found.get('red', 0) + 1 if found }} {{ found | dictsort }} */
