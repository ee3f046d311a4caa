{% macro return_dict() %}{% do return({'a': 1, 'b': [2, 3], 'c': {'d': none}}) %}{% endmacro %}
{% macro return_list(n) %}{% set items = [] %}{% for i in range(n) %}{% do items.append(i * i) %}{% endfor %}{{ return(items) }}{% endmacro %}
{% macro return_tuple() %}{% do return((1, 'two', 3.0)) %}{% endmacro %}
{% macro return_namespace() %}{% set ns = namespace(count=3, label='ns') %}{% do return(ns) %}{% endmacro %}
{% macro return_none() %}{{ return(none) }}{% endmacro %}
{% macro return_false() %}{{ return(false) }}{% endmacro %}
{% macro return_zero() %}{{ return(0) }}{% endmacro %}
{% macro return_empty() %}{{ return('') }}{% endmacro %}
{% macro return_relation(name) %}{{ return(ref(name)) }}{% endmacro %}
{% macro return_column() %}{{ return(api.Column('weight', 'integer')) }}{% endmacro %}
{% macro return_macro() %}{{ return(toolbox.double) }}{% endmacro %}
{% macro return_range() %}{{ return(range(4)) }}{% endmacro %}
{% macro return_in_for(items, wanted) %}before{% for item in items %}({{ item }}){% if item == wanted %}{{ return('found ' ~ item ~ ' at ' ~ loop.index0) }}{% endif %}{% endfor %}after{% endmacro %}
{% macro return_in_if(n) %}{% if n > 10 %}{% do return('big') %}{% elif n > 5 %}{% do return('middle') %}{% else %}small{% endif %} fell through{% endmacro %}
{% macro return_in_call() %}start {% call wrap('w') %}inside{% do return('from the block') %}not here{% endcall %} end{% endmacro %}
{% macro return_in_set() %}{% set text %}kept? {% do return('from the set block') %}{% endset %}never{% endmacro %}
{% macro return_after_text(flag) %}a lot of text
  on lines {{ return(flag) }}
  and more{% endmacro %}
{% macro return_conditional(x) %}{{ return(x) if x else 'no return, text' }}{% endmacro %}
{% macro return_of_return(x) %}{{ return(toolbox.double(toolbox.add(x))) }}{% endmacro %}
{% macro return_twice() %}{% do return(1) %}{% do return(2) %}{% endmacro %}
{% macro return_from_filter() %}{% filter upper %}x{% do return('left the filter') %}{% endfilter %}{% endmacro %}
{% macro no_return_but_set() %}{% set x = 5 %}{% endmacro %}
{% macro return_deep(n) %}{% if n == 0 %}{% do return('bottom') %}{% endif %}level {{ n }}{% for i in [1, 2] %}{% do return(return_deep(n - 1) ~ '<' ~ n) %}{% endfor %}{% endmacro %}
