"""Broken templates of our own; every one of them must be refused at parsing, with Jinja2's message and line."""

BROKEN = r"""
{{
{{ a
{{ }}
{{ a b }}
{{ a. }}
{{ a.b. }}
{{ a.'b' }}
{{ a[ }}
{{ a[] b }}
{{ a[1 }}
{{ a(1 }}
{{ a(1 2) }}
{{ a(b=1, 2) }}
{{ a(*b, *c) }}
{{ a(**b, **c) }}
{{ a(**b, *c) }}
{{ a(**b, c) }}
{{ a(*b, c) }}
{{ a(b=) }}
{{ a(,) }}
{{ (1, 2 }}
{{ [1, 2 }}
{{ [1 2] }}
{{ {1} }}
{{ {1: } }}
{{ {1: 2 3: 4} }}
{{ {,} }}
{{ [,] }}
{{ (,) }}
{{ ) }}
{{ ] }}
{{ } }}
{{ (] }}
{{ [) }}
{{ {) }}
{{ 1 + }}
{{ + }}
{{ * 1 }}
{{ 1 ** }}
{{ 1 == }}
{{ not }}
{{ a and }}
{{ a or }}
{{ or a }}
{{ a is }}
{{ a is not }}
{{ a is 1 }}
{{ a is b is c }}
{{ a in }}
{{ a not b }}
{{ a | }}
{{ a | 1 }}
{{ a | b. }}
{{ a | upper( }}
{{ a if }}
{{ a if b else }}
{{ if a }}
{{ a = 1 }}
{{ a := 1 }}
{{ a ! b }}
{{ a ? b : c }}
{{ a && b }}
{{ a @ b }}
{{ a $ b }}
{{ `a` }}
{{ 'abc }}
{{ "abc }}
{{ 'a' 'b }}
{{ 1abc }}
{{ 0x }}
{{ 012 }}
{{ 1__0 }}
{{ '\x' }}
{{ '\xZZ' }}
{{ '\u12' }}
{{ '\U0011FFFF' }}
{{ '\N{NO SUCH NAME}' }}
{{ '\N' }}
{{ 1, }
{{ a; b }}
{{ a : b }}
{{ lambda x: x }}
{{ [x for x in y] }}
{{ *a }}
{{ **a }}
{{ a..b }}
{{ a.1.x.'y' }}
{{ ² }}
{{ a | nope }}
{{ a is nope }}
{{ a | nope.b }}
{{ a | upper | nope }}
{%
{% %}
{% 1 %}
{% 'a' %}
{% nope %}
{% nope a b %}
{% endif %}
{% else %}
{% elif a %}
{% endfor %}
{% endmacro %}
{% if %}{% endif %}
{% if a %}
{% if a %}{% else %}
{% if a %}{% elif %}{% endif %}
{% if a %}{% else %}{% elif b %}{% endif %}
{% if a %}{% endfor %}
{% if a %}{% else %}{% else %}{% endif %}
{% if a b %}{% endif %}
{% if a %}{% for x in y %}{% endif %}{% endfor %}
{% if a = b %}{% endif %}
{% if a %}{% nope %}{% endif %}
{% for %}{% endfor %}
{% for x %}{% endfor %}
{% for x in %}{% endfor %}
{% for in y %}{% endfor %}
{% for x in y
{% for x in y %}
{% for x in y %}{% else %}
{% for x, in %}{% endfor %}
{% for x y in z %}{% endfor %}
{% for 1 in y %}{% endfor %}
{% for 'a' in y %}{% endfor %}
{% for x.y in z %}{% endfor %}
{% for x[0] in z %}{% endfor %}
{% for [a, b] in z %}{% endfor %}
{% for true in z %}{% endfor %}
{% for x in y if %}{% endfor %}
{% for x in y recursive a %}{% endfor %}
{% for x in y %}{% endif %}
{% for loop in y %}{% endfor %}
{% for x in y %}{% set loop = 1 %}{% endfor %}
{% for x in y %}{{ x | nope }}{% endfor %}
{% break %}
{% continue %}
{% for x in y %}{% macro m() %}{% break %}{% endmacro %}{% endfor %}
{% if a %}{% break %}{% endif %}
{% set %}
{% set a
{% set a = %}
{% set a b %}
{% set 1 = 2 %}
{% set 'a' = 2 %}
{% set a.b.c = 2 %}
{% set a[0] = 2 %}
{% set a() = 2 %}
{% set none = 1 %}
{% set true, b = 1 %}
{% set [a] = 1 %}
{% set {} = 1 %}
{% set a %}
{% set a | %}{% endset %}
{% set a | nope %}{% endset %}
{% set a %}{% endif %}
{% set a = 1 %}{% endset %}
{% set a, = %}
{% macro %}{% endmacro %}
{% macro m %}{% endmacro %}
{% macro m( %}{% endmacro %}
{% macro m() %}
{% macro m(a b) %}{% endmacro %}
{% macro m(1) %}{% endmacro %}
{% macro m(a, *b) %}{% endmacro %}
{% macro m(a, **b) %}{% endmacro %}
{% macro m(a=1, b) %}{% endmacro %}
{% macro m(a=) %}{% endmacro %}
{% macro m(a.b) %}{% endmacro %}
{% macro 'm'() %}{% endmacro %}
{% macro m() %}{% endif %}
{% macro m() %}{{ a | nope }}{% endmacro %}
{% macro m(caller) %}{{ caller() }}{% endmacro %}
{% call %}{% endcall %}
{% call a %}{% endcall %}
{% call a.b %}{% endcall %}
{% call(a) %}{% endcall %}
{% call a() %}
{% call(a, ) a() %}{% endcall %}
{% filter %}{% endfilter %}
{% filter 1 %}{% endfilter %}
{% filter upper %}
{% filter nope %}{% endfilter %}
{% filter upper( %}{% endfilter %}
{% with a %}{% endwith %}
{% with a = %}{% endwith %}
{% with a = 1 b = 2 %}{% endwith %}
{% with a = 1, %}{% endwith %}
{% with %}
{% with 1 = 2 %}{% endwith %}
{% do %}
{% do a
{% print a b %}
{% raw %}{% endif %}
{% raw a %}{% endraw %}
{% endraw %}
{# abc
{# abc } #
{% block %}{% endblock %}
{% block 1 %}{% endblock %}
{% block a %}
{% block a-b %}{% endblock %}
{% block a b %}{% endblock %}
{% block a %}{% endblock b %}
{% block a required %}x{% endblock %}
{% block a %}{% endblock %}{% block a %}{% endblock %}
{% extends %}
{% extends a b %}
{% for x in y %}{% extends 'z' %}{% endfor %}
{% include %}
{% include a b %}
{% include a ignore %}
{% include a without %}
{% import %}
{% import a %}
{% import a as %}
{% import a as 1 %}
{% from %}
{% from a %}
{% from a import %}
{% from a import 1 %}
{% from a import b as %}
{% from a import b c %}
{% from a import _b %}
{% autoescape %}{% endautoescape %}
{% autoescape true %}
{% trans %}{% endtrans %}
{% debug %}
{% materialization x, default %}{% endmaterialization %}
{% if a %}\n{{ b c }}\n{% endif %}
line one\nline two {{ a b }}
line one\n{% if a %}\n{% for x in y %}\n{% endif %}
\n\n{# open
\n{% raw %}\nx
a\n{{ 'x\ny\nz }}
\n\n\n{{ a(\n  1,\n  2 3) }}
{{ a\n  | nope }}
{{\n a\n b }}
{% set x = {\n 'a': 1\n 'b': 2 } %}
{% if a %}{% if b %}{% endif %}
{% macro a() %}{% if b %}{% endmacro %}
{% if a %}{{ b %}{% endif %}
{% if a }}{% endif %}
{{ a %}
{{ a -}
{% if a -%}{% endif
x {% if a %} y {{ z } {% endif %}
{{ a }} {% enfor %}
{% for a in b %}{% enfor %}{% endfor %}
{% if a %}{{ 'b' | nope }}{% endif %}{{ c | nope2 }}
{{ a | nope if b else c }}{{ d | nope2 }}
{% if a %}{% set b | nope %}x{% endset %}{% endif %}
{% if a %}{% call b() %}{{ c | nope }}{% endcall %}{% endif %}
""".strip("\n").split("\n")
BROKEN = [line.replace("\\n", "\n") if "\\N" not in line else line for line in BROKEN]


def cases():
    for template in BROKEN:
        yield template, {}, {}
