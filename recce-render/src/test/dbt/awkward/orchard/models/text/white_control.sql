{{- config(materialized='view') -}}

   {%- set a = 1 -%}

select   {{- ' 0 as trimmed_left' -}}   , {{ a }}
   as id {#- a comment -#}   , {#- another #} 2 as b
{%- if true %} , 3 as c {% endif -%}
{% for i in range(2) -%}
   , {{ i }} as col_{{ i }}
{%- endfor %}
   {%+ if true %} , 4 as plus {%+ endif %}
-- {{ trimmed() }}, {{ half_trimmed() }} x
 /* [{{ no_trim() }}] [{{ trimmed() }}] [{{ half_trimmed() }}] [{{ blank_lines() }}] [{{ lines(2) }}] [{{ lines_trimmed(2) }}] */
