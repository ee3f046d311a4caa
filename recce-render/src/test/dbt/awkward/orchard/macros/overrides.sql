{% macro whoami() %}orchard{% endmacro %}
{% macro shout(text) %}orchard shouts {{ text }}{% endmacro %}
{% macro default__weigh(grams, unit) %}{{ toolbox.default__weigh(grams * 2, unit) }} by orchard{% endmacro %}
{% macro duckdb__pick(first, second='duck') %}duck {{ first }} {{ second }} {{ kwargs | tojson }}{% endmacro %}
{% macro default__label() %}label of orchard{% endmacro %}
{% macro default__hash(field) %}orchard_hash({{ field }}){% endmacro %}
{% macro type_string() %}orchard_text{% endmacro %}
{% macro default__from_nowhere() %}found without a namespace{% endmacro %}
{% macro duckdb__from_nowhere() %}found for duckdb{% endmacro %}
