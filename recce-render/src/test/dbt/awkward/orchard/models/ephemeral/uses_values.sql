values (1), (2) -- {{ ref('eph_a') }}
