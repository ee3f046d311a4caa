select * from {{ ref('eph_recursive') }}
