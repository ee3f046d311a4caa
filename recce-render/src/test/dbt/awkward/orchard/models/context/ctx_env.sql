select 1 as id /*
{{ env_var('ORCHARD_WORD', 'default word') }} {{ env_var('ORCHARD_EMPTY', 'was not set') }}| {{ env_var('ORCHARD_NUMBER', '5') }} {{ env_var('ORCHARD_NUMBER', '5') is string }} {{ env_var('ORCHARD_NUMBER', 5) | int + 1 }} {{ env_var('ORCHARD_NEVER', '') }}| {{ env_var('ORCHARD_NEVER', default='kw') }} {{ env_var('DBT_ENV_CUSTOM_ENV_FIELD', 'no field') }} {{ env_var('ORCHARD_JINJA', 'none') }}
{{ dbt_metadata_envs }} {{ dbt_metadata_envs.get('FIELD', 'no metadata') }}
*/
