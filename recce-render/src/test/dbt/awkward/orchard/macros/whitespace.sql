{% macro no_trim() %}
  text
{% endmacro %}
{%- macro trimmed() -%}
  text
{%- endmacro -%}
{% macro half_trimmed() -%}

  text

{% endmacro %}
{% macro blank_lines() %}


{% endmacro %}
{% macro lines(n) %}
{% for i in range(n) %}
  line {{ i }}
{% endfor %}
{% endmacro %}
{% macro lines_trimmed(n) %}
{%- for i in range(n) %}
  line {{ i }}
{%- endfor %}
{% endmacro %}
