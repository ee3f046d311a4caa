select * from (select id from {{ ref('eph_c') }} where id in (select id from {{ ref('eph_aliased') }}) or true)
