select b.id from {{ ref('eph_b') }} as b join {{ ref('eph_c') }} as c on true join {{ ref('eph_a') }} as a on true
