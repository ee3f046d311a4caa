{% if execute %}select '{{ env_var("DBT_ENV_SECRET_ORCHARD", "dflt") }}' as id{% else %}select 1{% endif %}
