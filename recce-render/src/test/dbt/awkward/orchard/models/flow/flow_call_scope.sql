{% set counter = namespace(n=0) %}
{% set plain = 'before' %}
select 1 as id /*
{% call twice() %}{% set counter.n = counter.n + 1 %}{% set plain = 'changed inside' %}{{ counter.n }}{{ plain }}{% endcall %}
after: {{ counter.n }} {{ plain }}
{% call wrap('s') %}{% set only_here = 1 %}{{ only_here }}{% endcall %} {{ only_here | default('gone') }}
{% call wrap_n(3) %}core{% endcall %}
{% call wrap(toolbox.join_words(['a', 'b'])) %}{% for i in range(2) %}{% call wrap(i) %}{{ i }}{{ plain }}{% endcall %}{% endfor %}{% endcall %}
*/
