{# a comment with 'quotes" and {{ braces }} and {% tags %} #}
select 1 as id -- it's a {# 'comment' #} comment
/* {# it''s #}"{# {{ ref('no_such_model') }} {% if %} #}" */
{#
  lines {{ undefined_function() }}
  'unbalanced
#}
, 2 as b -- sql comment: {{ ref('base_fruit') }} and {{ 1 + 1 }}
{#- trimmed -#}   , 3 as c {# # #} {##} {#-#}
, '{{ "a # b" }}' as d -- {{ '#}' }}
