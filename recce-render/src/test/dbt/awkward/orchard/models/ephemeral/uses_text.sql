select 'with x as (' as id, e."with" from {{ ref('eph_text') }} as e -- with
