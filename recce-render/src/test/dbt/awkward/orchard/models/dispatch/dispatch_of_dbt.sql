select 1 as id /*
{{ hash('a') }} | {{ dbt.hash('a') }} | {{ type_string() }} | {{ dbt.type_string() }} | {{ dbt.type_int() }} | {{ type_int() }} | {{ dbt.default__hash('b') }} | {{ default__hash('c') }} | {{ context['dbt']['hash']('d') }} | {{ adapter.dispatch('hash', 'dbt')('e') }}
*/
