{%- macro local() %}[{{ caller() }}]{% endmacro -%}
select 1 as id {% if execute %}{% call dbt_macro__local() %}inside{% do return('past the local macro') %}{% endcall %}{% endif %}
