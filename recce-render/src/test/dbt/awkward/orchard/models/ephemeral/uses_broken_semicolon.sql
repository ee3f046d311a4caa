select * from {{ ref('eph_semicolon') }}
