

   
select id from {{ ref('eph_a') }}
