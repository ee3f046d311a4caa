select 1 as id /*
{{ dbt.concat(['a', 'b', "'c'"]) }} | {{ dbt.split_part('a', "'-'", 2) }} | {{ dbt.split_part('a', "'-'", -1) }} | {{ dbt.listagg('a', "', '", 'order by b', 3) }} | {{ dbt.listagg(measure='a') }} | {{ dbt.replace('a', "'x'", "'y'") }} | {{ dbt.right('a', 3) }} | {{ dbt.length('a') }} | {{ dbt.position("'x'", 'a') }} | {{ dbt.escape_single_quotes("it's") }} | {{ dbt.string_literal("lit'eral") }} | {{ dbt.hash('a') }}
*/
