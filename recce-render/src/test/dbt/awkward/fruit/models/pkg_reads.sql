select * from {{ ref('pkg_plain') }} /* {{ ref('pkg_shared_name') }} {{ ref('fruit', 'pkg_shared_name') }} {{ ref('orchard', 'pkg_shared_name') }} */
union all
select id, who, asked, root from {{ ref('pkg_ephemeral') }}
