with x as (select * from {{ ref('eph_aliased') }}) select * from x
