select 1 as id from {{ ref('eph_c') }} join {{ ref('eph_aliased') }} on true join {{ ref('eph_b') }} on true
