select id from {{ ref('eph_versioned') }} union all select id from {{ ref('eph_versioned', v=1) }}
