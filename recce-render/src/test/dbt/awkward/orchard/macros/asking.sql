{% macro first_column_of(sql) %}
  {%- if not execute %}{% do return([]) %}{% endif -%}
  {%- set table = run_query(sql) -%}
  {%- do return(table.columns[0].values() | list) -%}
{% endmacro %}

{% macro single_value(sql, default=none) %}
  {%- call statement('single_value', fetch_result=true) -%}{{ sql }}{%- endcall -%}
  {%- if execute -%}
    {%- set data = load_result('single_value').data -%}
    {%- if data | length -%}{%- do return(data[0][0]) -%}{%- endif -%}
  {%- endif -%}
  {%- do return(default) -%}
{% endmacro %}

{% macro union_of(relations, include_source=true) %}
  {%- if not execute %}{% do return('') %}{% endif -%}
  {%- set all = {} -%}
  {%- set of = {} -%}
  {%- for relation in relations -%}
    {%- do of.update({relation: []}) -%}
    {%- for column in adapter.get_columns_in_relation(relation) -%}
      {%- do of[relation].append(column.name) -%}
      {%- if column.name not in all -%}{%- do all.update({column.name: column}) -%}{%- endif -%}
    {%- endfor -%}
  {%- endfor -%}
  {%- for relation in relations %}
  select
    {%- if include_source %}
    cast({{ "'" ~ relation ~ "'" }} as varchar) as from_relation,
    {%- endif %}
    {%- for name in all.keys() %}
    {{ 'cast(' ~ adapter.quote(name) ~ ' as ' ~ all[name].data_type ~ ')' if name in of[relation] else 'cast(null as ' ~ all[name].data_type ~ ')' }} as {{ adapter.quote(name) }}{{ ',' if not loop.last }}
    {%- endfor %}
  from {{ relation }}
  {%- if not loop.last %}
  union all
  {%- endif -%}
  {%- endfor -%}
{% endmacro %}

{% macro pivot(column, values, prefix='', agg='sum', then_value=1) -%}
  {%- for value in values %}
    {{ agg }}(case when {{ column }} = '{{ value | replace("'", "''") }}' then {{ then_value }} else 0 end) as {{ adapter.quote(prefix ~ value) }}{{ ',' if not loop.last }}
  {%- endfor %}
{%- endmacro %}

{% macro deduplicate(relation, partition_by, order_by) -%}
  {%- set names = adapter.get_columns_in_relation(relation) | map(attribute='name') | list if execute else [] -%}
  select {{ names | join(', ') if names else '*' }} from (
    select *, row_number() over (partition by {{ partition_by }} order by {{ order_by }}) as rn from {{ relation }}
  ) where rn = 1
{%- endmacro %}

{% macro shape_of(table) %}{{ table.column_names }} x {{ table.rows | length }}{% endmacro %}
