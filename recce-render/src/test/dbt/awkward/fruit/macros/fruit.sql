{% macro whoami() %}fruit{% endmacro %}
{# a builtin, replaced for the nodes of this package only #}
{% macro env_var(name, default='nothing') %}{{ return('<' ~ builtins.env_var(name, default) ~ '>') }}{% endmacro %}
{% macro label() %}{{ adapter.dispatch('label', 'fruit')() }}{% endmacro %}
{% macro default__label() %}label of fruit for {{ model.name }}{% endmacro %}
{% macro unlisted() %}{{ adapter.dispatch('unlisted', 'shim')() }}{% endmacro %}
{% macro helper() %}fruit's helper sees {{ whoami() }}{% endmacro %}
{% macro fails_in_package(word) %}{{ refuse(word) }}{% endmacro %}
