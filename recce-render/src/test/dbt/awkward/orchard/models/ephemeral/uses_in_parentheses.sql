(with p as (select * from {{ ref('eph_b') }}) select * from p)
