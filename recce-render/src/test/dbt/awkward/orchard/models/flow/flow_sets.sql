{%- set block -%}
  Some {{ var('crop') }} text
{%- endset -%}
{% set filtered | upper | replace('E', '3') %}  spread over
 lines {% endset %}
{% set a, b = 1, 2 %}{% set a, b = b, a %}{% set (c, d) = ['c', 'd'] %}
{% set nested %}<{% set inner %}inner{% endset %}{{ inner }}{{ inner | length }}>{% endset %}
{% set x = 1 %}{% for i in [1, 2] %}{% set x = x + i %}{% endfor %}
{% set y = 1 %}{% if true %}{% set y = 2 %}{% endif %}
{% set empty %}{% endset %}
{% set trimmed | trim %}   t   {% endset %}
select 1 as id /*
{{ block }}|{{ filtered }}|{{ a }}{{ b }}{{ c }}{{ d }}|{{ nested }}|{{ x }}|{{ y }}|{{ empty }}|{{ empty == '' }}|{{ trimmed }}|
{% set n = none %}{{ n }} {% set u = undefined_name %}{{ u }}|{{ u is defined }}
{% set sql %}select * from {{ ref('base_fruit') }}{% endset %}{{ sql | length > 10 }} {{ sql }}
{% filter upper %}filtered {{ var('crop') }} {% for i in range(2) %}{{ i }}x{% endfor %}{% endfilter %} {% filter replace('a', 'b') | trim %} banana {% endfilter %}
{% with p = 1, q = 'w' %}{{ p }}{{ q }}{% set p = 5 %}{{ p }}{% endwith %}{{ p | default('out of with') }}
*/
