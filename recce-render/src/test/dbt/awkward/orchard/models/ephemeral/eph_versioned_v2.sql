select 2 as id from {{ ref('eph_versioned', v=1) }}
