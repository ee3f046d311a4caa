select id from {{ ref('eph_a') }}; select 2 as never
