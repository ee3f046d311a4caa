{% macro join_words(words, separator=none) -%}
  {{- words | join(separator if separator is not none else var('separator', '+')) -}}
{%- endmacro %}

{% macro double(value) %}{{ return(value * 2) }}{% endmacro %}

{% macro add(left, right=10) %}{% do return(left + right) %}{% endmacro %}

{% macro shout(text) %}{{ text | upper }}!{% endmacro %}

{% macro twice_shouted(text) %}{{ shout(text) }}{{ toolbox.shout(text) }}{% endmacro %}

{# named like a macro of the root project, of shim and of fruit #}
{% macro whoami() %}toolbox{% endmacro %}

{% macro ask_whoami() %}{{ whoami() }}/{{ toolbox.whoami() }}{% endmacro %}

{% macro only_toolbox() %}only in toolbox, crop {{ var('crop', 'no crop') }}{% endmacro %}

{% macro package_of_node() %}{{ model.package_name }}.{{ model.name }}{% endmacro %}

{% macro surrogate_key(columns, salt='') -%}
  {%- set parts = [] -%}
  {%- for column in columns -%}
    {%- do parts.append("coalesce(cast(" ~ column ~ " as varchar), '')") -%}
    {%- if not loop.last %}{% do parts.append("'" ~ var('separator', '-') ~ "'") -%}{% endif -%}
  {%- endfor -%}
  md5({{ parts | join(' || ') }}{{ " || '" ~ salt ~ "'" if salt }})
{%- endmacro %}

{% macro bracket(left, right) %}{{ left }}{{ caller() }}{{ right }}{% endmacro %}
