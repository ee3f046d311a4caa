select * from {{ ref('base_fruit') }} where id < 0
