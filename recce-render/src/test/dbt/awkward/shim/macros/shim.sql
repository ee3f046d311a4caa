{% macro whoami() %}shim{% endmacro %}
{% macro default__greet(name) %}shim default {{ name }}{% endmacro %}
{% macro default__shimmed() %}shim implements it for {{ this.identifier }}{% endmacro %}
{% macro default__weigh(grams, unit) %}{{ grams / 1000 }}kilo by shim{% endmacro %}
{% macro shim_calls() %}{{ whoami() }} {{ shim.whoami() }} {{ toolbox.ask_whoami() }}{% endmacro %}
{% macro star_of(relation, except=[], prefix='') -%}
  {%- set kept = [] -%}
  {%- for column in adapter.get_columns_in_relation(relation) if column.name | lower not in except | map('lower') | list -%}
    {%- do kept.append(adapter.quote(column.name) ~ (' as ' ~ adapter.quote(prefix ~ column.name) if prefix else '')) -%}
  {%- endfor -%}
  {{ kept | join(', ') if kept else '*' }}
{%- endmacro %}
{% macro default__unlisted() %}shim's own, unlisted{% endmacro %}
