{% set tree = {'name': 'root', 'children': [{'name': 'a', 'children': [{'name': 'b'}, {'name': 'c', 'children': []}]}, {'name': 'd'}]} %}
select {{ factorial(20) }} as big, {{ factorial(5) }} as id /*
{{ factorial(30) }}
{{ is_even(10) }} {{ is_odd(10) }} {{ is_even(7) }}
{{ walk(tree) }}
{{ flatten([1, [2, [3, (4, 5)], 'six'], [[[7]]]]) }}
{{ down(12) }}
{{ hanoi(3) }}
{%- macro local_down(n) %}{{ n }}{% if n %}{{ dbt_macro__local_down(n - 1) }}{% endif %}{% endmacro %}
{{ dbt_macro__local_down(4) }}
*/
