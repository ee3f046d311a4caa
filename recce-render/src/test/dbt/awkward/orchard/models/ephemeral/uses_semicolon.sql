select * from {{ ref('eph_comment_end') }};
