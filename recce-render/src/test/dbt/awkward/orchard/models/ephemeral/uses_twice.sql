select id from {{ ref('eph_a') }} union all select id from {{ ref('eph_a') }} where 'union' <> '{{ ref("eph_a") }}'
