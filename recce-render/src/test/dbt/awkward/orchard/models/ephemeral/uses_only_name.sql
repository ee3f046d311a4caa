{{ ref('eph_a').identifier if false }}from {{ ref('eph_a') }} select id
