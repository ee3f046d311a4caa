{% set outer = 'outer' %}
select 1 as id /*
{%- for name in ['a', 'b'] %}
  {% call wrap(name) %}{{ loop.index }}{{ name }}{{ outer }}{% endcall %}
{%- endfor %}
{% call(i) call_in_loop(3) %}[{{ i }}{{ outer }}]{% endcall %}
{% call(i) call_in_loop(2) %}{% for j in range(i + 1) %}{{ i }}{{ j }}{{ loop.last }} {% endfor %}{% endcall %}
{% for x in [1, 2] %}{% call(item, n) each(['a', 'b']) %}{{ x }}{{ item }}{% endcall %}{% if not loop.last %};{% endif %}{% endfor %}
{% call(n) passes_caller() %}caller as a value: {{ n }}{% endcall %}
*/
