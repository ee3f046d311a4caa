select 1 as id /*
{{ source('market', 'prices') }} {{ source('market', 'boxes') }} {{ source('market', 'Odd Name') }} {{ source('market', 'Odd Name').identifier }} {{ source('unquoted', 'plain_table') }} {{ source('unquoted', 'quoted_again') }} {{ source('templated', 'by_var') }} {{ source('market', 'prices').schema }} {{ source('market', 'prices').type }} {{ source('files', 'crates') }} {{ source('files', 'named') }} {{ source('market', 'prices').include(database=false) }} {{ source('files', 'crates').identifier }} {{ source('crate', 'boxes') }}
*/
