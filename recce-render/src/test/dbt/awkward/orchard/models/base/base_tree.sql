select 1 as tree_id, 1 as fruit_id, 'north' as field, 10.5::decimal(10, 2) as height union all select 2, 1, 'south', 7 union all select 3, 2, 'north', null
