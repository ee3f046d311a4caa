{%- set got -%}{% call upper_caller() %}body{% endcall %}{%- endset -%}
select 1 as id /* {{ got }} {{ got is string }} {% set text %}{% call wrap('k') %}in set{% endcall %}{% endset %}{{ text | length }} {{ text }} */
