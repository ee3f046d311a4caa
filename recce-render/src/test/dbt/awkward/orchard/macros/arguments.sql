{% macro show_all(first) %}first={{ first }} varargs={{ varargs }} kwargs={{ kwargs }}{% endmacro %}
{% macro only_varargs() %}{{ varargs | length }}:{{ varargs | join('/') }}{% endmacro %}
{% macro only_kwargs() %}{% for key, value in kwargs.items() %}{{ key }}->{{ value }};{% endfor %}{% endmacro %}
{% macro pass_on() %}{{ show_all(*varargs, **kwargs) }}{% endmacro %}
{% macro with_defaults(a, b=a, c=toolbox.double(4), d='%s-%s' % (a, b), e=[]) %}{% do e.append(a) %}{{ a }} {{ b }} {{ c }} {{ d }} {{ e }}{% endmacro %}
{% macro default_calls(relation=ref('base_fruit'), word=whoami()) %}{{ relation.identifier }} {{ word }}{% endmacro %}
{% macro needs_two(a, b) %}{{ a }} and {{ b is defined }}{% endmacro %}
{% macro shadowing(target, this='own this') %}{{ target }} {{ this }} {{ model.name }}{% endmacro %}
{% macro sets_argument(x) %}{% set x = x ~ '!' %}{% set y = x %}{{ y }}{% endmacro %}
{% macro mutates(list, dict, ns) %}{% do list.append('m') %}{% do dict.update({'m': 1}) %}{% set ns.m = 'set' %}{% endmacro %}
{% macro typed(a: str, b: int = 3, c: List[str] = ['t']) %}{{ a }}{{ b }}{{ c }}{% endmacro %}
{% macro apply(function, value) %}{{ return(function(value)) }}{% endmacro %}
{% macro map_with(function, items) %}{% set out = [] %}{% for item in items %}{% do out.append(function(item)) %}{% endfor %}{% do return(out) %}{% endmacro %}
{% macro sees_caller_variable() %}{{ outer_variable | default('does not see it') }}{% endmacro %}
{% set file_level = 'set at the top of a macro file' %}
{% macro sees_file_level() %}{{ file_level | default('not visible') }}{% endmacro %}
