{% macro refuse(word) %}{{ refuse_deeper(word ~ '!') }}{% endmacro %}
{% macro refuse_deeper(word) %}
  text
  {{ exceptions.raise_compiler_error("refused: " ~ word) }}
{% endmacro %}
{% macro reads_missing_var() %}{{ var('missing_in_macro') }}{% endmacro %}
{% macro undefined_inside() %}{{ who_knows.what }}{% endmacro %}
{% macro adds_text() %}{{ 1 + 'text' }}{% endmacro %}
{% macro returns_nothing() %}{{ return() }}{% endmacro %}
{% macro endless(n) %}{{ endless(n + 1) }}{% endmacro %}
{% macro needs_argument(a) %}{{ a + 1 }}{% endmacro %}
