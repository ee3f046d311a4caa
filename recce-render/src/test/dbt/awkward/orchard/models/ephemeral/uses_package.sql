select id from {{ ref('pkg_ephemeral') }} union all select id from {{ ref('fruit', 'pkg_ephemeral') }}
