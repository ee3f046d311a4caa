{%- set parts = ['a', 'b', 'c'] -%}

{{- 'select ' -}}
{%- for p in parts -%}
  '{{ p }}' as {{ p }}
  {%- if not loop.last -%} , {% endif -%}
{%- endfor -%}
{#- the end -#}
