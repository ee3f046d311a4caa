{% if execute %}{% call wrong_outer_wrap('t') %}deep{% endcall %}{% endif %}select 1 as id
