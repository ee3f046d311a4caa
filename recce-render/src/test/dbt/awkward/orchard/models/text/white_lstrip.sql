select 1 as id
    {%- if false %}
    , 2 as never
    {%- elif true %}
    , 3 as elif_branch
    {%- else %}
    , 4 as else_branch
    {%- endif %}
    {#- comment -#}
    , 5 as e	
{{ "" }}
{{- "\n  , 6 as f\n" -}}
   {% raw -%}   , 7 as g   {%- endraw %}
-- {{ 'a' -}}   

   {{- 'b' }}   {%- set x = 1 +%}   c
