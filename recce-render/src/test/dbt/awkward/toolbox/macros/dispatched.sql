{% macro greet(name) %}{{ return(adapter.dispatch('greet', 'toolbox')(name)) }}{% endmacro %}
{% macro default__greet(name) %}toolbox default {{ name }}{% endmacro %}
{% macro duckdb__greet(name) %}toolbox duckdb {{ name }}{% endmacro %}

{% macro weigh(grams, unit='g') -%}
  {{ adapter.dispatch('weigh', macro_namespace='toolbox')(grams, unit=unit) }}
{%- endmacro %}
{% macro default__weigh(grams, unit) %}{{ grams }}{{ unit }} by toolbox{% endmacro %}

{% macro pick() %}{{ adapter.dispatch('pick', 'toolbox')(*varargs, **kwargs) }}{% endmacro %}
{% macro default__pick(first, second='none') %}picked {{ first }}, {{ second }}, {{ kwargs.get('third', 'no third') }}{% endmacro %}

{# only shim has an implementation of it #}
{% macro shimmed() %}{{ adapter.dispatch('shimmed', 'toolbox')() }}{% endmacro %}

{# the macro that dispatch finds calls dispatch again #}
{% macro chain(depth=0) %}{{ adapter.dispatch('chain', 'toolbox')(depth) }}{% endmacro %}
{% macro default__chain(depth) %}({{ depth }}{{ toolbox.chain(depth + 1) if depth < 3 else 'end' }}){% endmacro %}
