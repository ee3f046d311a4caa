select * from {{ ref('eph_failing') }}
