{%- macro local(tag='l') %}[{{ tag }}{{ caller() if caller is defined }}]{% endmacro -%}
{%- macro outer(x) %}
  {%- macro inner(y) %}inner {{ y }} {{ x }}{% endmacro -%}
  outer({{ dbt_macro__inner(x + 1) }})
{%- endmacro -%}
{%- macro returning(x) %}text{{ toolbox.double(x) }}{% endmacro -%}
{%- set visible = 'set before' -%}
{%- macro sees() %}{{ visible | default('not visible') }} {{ var('crop') }} {{ this.identifier }}{% endmacro -%}
{% set visible = 'set after' %}
select 1 as id /*
{{ dbt_macro__local() }} {% call dbt_macro__local('c') %}body{% endcall %} {{ dbt_macro__outer(1) }} {{ dbt_macro__returning(4) }} {{ dbt_macro__sees() }}
{{ local is defined }} {{ dbt_macro__local is defined }} {{ dbt_macro__inner is defined }} {{ dbt_macro__local.name }} {{ dbt_macro__local.arguments }} {{ dbt_macro__local.caller }} {{ dbt_macro__local.catch_varargs }}
{% if execute %}{% call wrap('w') %}inside{% do return('out of wrap') %}{% endcall %}{% endif %} {{ apply(dbt_macro__local, 'as a value') }}
{% for i in [1, 2] %}{% macro in_loop(a) %}{{ a }}{{ i }}{% endmacro %}{{ dbt_macro__in_loop('l') }}{% endfor %} {{ dbt_macro__in_loop is defined }}
*/
