select 1 as id, 'pre' as v, '{{ this.identifier }} {{ model.version }} {{ model.fqn | join(".") }}' as t from {{ ref('basket') }}
