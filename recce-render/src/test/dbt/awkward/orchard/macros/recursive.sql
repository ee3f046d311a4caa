{% macro factorial(n) %}{% if n <= 1 %}{{ return(1) }}{% endif %}{{ return(n * factorial(n - 1)) }}{% endmacro %}
{% macro is_even(n) %}{% do return(true if n == 0 else is_odd(n - 1)) %}{% endmacro %}
{% macro is_odd(n) %}{% do return(false if n == 0 else is_even(n - 1)) %}{% endmacro %}
{% macro walk(tree, depth=0) -%}
  {{ '  ' * depth }}- {{ tree.name }}{{ '\n' }}
  {%- for child in tree.children | default([]) -%}
    {{ walk(child, depth + 1) }}
  {%- endfor -%}
{%- endmacro %}
{% macro flatten(value, into=none) %}
  {%- set out = [] if into is none else into -%}
  {%- for item in value -%}
    {%- if item is iterable and item is not string -%}{%- do flatten(item, out) -%}{%- else -%}{%- do out.append(item) -%}{%- endif -%}
  {%- endfor -%}
  {%- do return(out) -%}
{% endmacro %}
{% macro down(n) %}{{ n }}{% if n > 0 %} {{ down(n - 1) }}{% endif %}{% endmacro %}
{% macro hanoi(n, a='A', b='B', c='C') %}{% if n > 0 %}{{ hanoi(n - 1, a, c, b) }}{{ a }}{{ c }} {{ hanoi(n - 1, b, a, c) }}{% endif %}{% endmacro %}
{% macro wrap_n(n) %}{% set body = caller %}{% if n == 0 %}{{ caller() }}{% else %}{% call wrap_n(n - 1) %}{{ n }}{{ body() }}{{ n }}{% endcall %}{% endif %}{% endmacro %}
