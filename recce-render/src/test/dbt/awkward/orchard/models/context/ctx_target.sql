select 1 as id /*
{{ target.name }} {{ target.target_name }} {{ target.type }} {{ target.schema }} {{ target.database }} {{ target.threads }} {{ target.profile_name }} {{ target.get('schema') }} {{ target['name'] }} {{ target.get('nope', 'dflt') }} {{ 'schema' in target }} {{ target.user | default('no user') }} {{ target.password | default('no password') }} {{ env.name }} {{ env == target }} {{ target.dbname | default('no dbname') }}
{% if target.name == 'prod' %}production{% elif target.name in ('dev', 'ci') %}development{% endif %} {{ 'limit 10' if target.name != 'prod' }}
{{ database }} {{ schema }} {{ project_name }} {{ dbt_version is string }} {{ dbt_version.split('.')[0] }} {{ execute }} {{ thread_id is string }} {{ invocation_id is string }} {{ invocation_id | length }}
*/
