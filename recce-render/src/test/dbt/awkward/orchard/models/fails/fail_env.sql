{% if execute %}select '{{ env_var("ORCHARD_NEVER_GIVEN") }}' as id{% else %}select 1{% endif %}
