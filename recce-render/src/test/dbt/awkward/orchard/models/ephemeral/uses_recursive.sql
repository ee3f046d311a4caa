with recursive countdown as (select 3 as id union all select id - 1 from countdown where id > 1) select countdown.id from countdown, {{ ref('eph_a') }}
