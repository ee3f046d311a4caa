{% if execute %}{% call needs_two(1, 2) %}body{% endcall %}{% endif %}select 1 as id
