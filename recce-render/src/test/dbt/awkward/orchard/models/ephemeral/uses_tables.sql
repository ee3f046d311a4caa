select e.id from {{ ref('eph_on_table') }} as e join {{ ref('base_fruit') }} as f using (id)
