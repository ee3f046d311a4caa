with
  a as (select * from {{ ref('eph_b') }}),
  b as (select * from {{ ref('eph_text') }})
select a.id from a, b
