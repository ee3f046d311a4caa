{% if execute %}{% call statement('s', fetch_result=true) %}select 1{% endcall %}{% set a = load_result('s') %}{% set b = load_result('s') %}{% endif %}select 1 as id
