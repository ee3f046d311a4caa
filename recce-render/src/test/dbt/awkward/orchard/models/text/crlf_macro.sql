{% macro in_crlf(x) %}
  value {{ x }}
{% endmacro %}
select 1 as id /* {{ dbt_macro__in_crlf('v') }} {% call wrap('t') %}
  lines
{% endcall %} {% set s %}
a
b
{% endset %}{{ s | length }} {{ s | replace('\n', '|') }} {{ "line
break" | length }} */
