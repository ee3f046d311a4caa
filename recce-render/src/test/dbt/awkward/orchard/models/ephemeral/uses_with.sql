with first_one as (select 1 as id), second_one as (select * from {{ ref('eph_a') }}) select id from first_one union all select id from second_one
