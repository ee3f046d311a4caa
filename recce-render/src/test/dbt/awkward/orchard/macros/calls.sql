{% macro wrap(tag) %}<{{ tag }}>{{ caller() }}</{{ tag }}>{% endmacro %}
{% macro each(items) %}{% for item in items %}{{ caller(item, loop.index) }}{{ ', ' if not loop.last }}{% endfor %}{% endmacro %}
{% macro twice() %}{{ caller() }}|{{ caller() }}{% endmacro %}
{% macro outer_wrap(tag) %}{% set body = caller %}{% call wrap(tag) %}outer({{ body() }}){% endcall %}{% endmacro %}
{# caller inside the block is the block's own, which has none #}
{% macro wrong_outer_wrap(tag) %}{% call wrap(tag) %}outer({{ caller() }}){% endcall %}{{ caller is defined }}{% endmacro %}
{% macro maybe_called() %}{% if caller is defined %}called: {{ caller() }}{% else %}not called{% endif %}{% endmacro %}
{% macro with_kwargs(a, b='B') %}{{ caller(x=a, y=b) }}{% endmacro %}
{% macro caller_later() %}{% set text = caller() %}{{ text | length }}:{{ text | trim | upper }}{% endmacro %}
{% macro gets_caller_text() %}{% do return({'text': caller(), 'size': 2}) %}{% endmacro %}
{% macro upper_caller() %}{{ caller() | upper }}{% endmacro %}
{% macro call_in_loop(n) %}{% set body = caller %}{% for i in range(n) %}{% call wrap('i' ~ i) %}{{ body(i) }}{% endcall %}{% endfor %}{% endmacro %}
{% macro passes_caller() %}{{ run_it(caller, 'passed') }}{% endmacro %}
{% macro run_it(function, argument) %}ran {{ function(argument) }}{% endmacro %}
