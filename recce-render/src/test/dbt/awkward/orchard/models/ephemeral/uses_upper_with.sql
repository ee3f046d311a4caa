-- comment with the word with
/* and with again */
  WITH  first_one as (select * from {{ ref('eph_b') }})
select * from first_one
