{% macro loops_inside(n) %}{% for i in range(n) %}{{ i }}{{ loop.last }}{% endfor %}{% endmacro %}
{% macro uses_items() %}{{ items | default('the macro does not see items') }}{% endmacro %}
{% macro sets_context_name() %}{% set made_in_macro = 1 %}{{ made_in_macro }}{% endmacro %}
{% macro uses_loop() %}{{ loop is defined }}{% endmacro %}
{% macro inner_counts(ns) %}{% for i in range(2) %}{% set ns.n = ns.n + i + 1 %}{% endfor %}{{ ns.n }}{% endmacro %}
{% macro text_of(value) %}{{ value }}{% endmacro %}
{% macro returns_text_or(value) %}{% if value is string %}{{ value }}{% else %}{% do return(value) %}{% endif %}{% endmacro %}
{% macro builds_query(relations) -%}
  {%- for relation in relations -%}
    {%- call statement('count_' ~ loop.index, fetch_result=true) -%}
      select count(*) as n from {{ relation }} {#- a comment -#}
    {%- endcall -%}
  {%- endfor -%}
  {%- set out = [] -%}
  {%- if execute -%}
    {%- for relation in relations -%}{%- do out.append(load_result('count_' ~ loop.index)['data'][0][0]) -%}{%- endfor -%}
  {%- endif -%}
  {%- do return(out) -%}
{%- endmacro %}
