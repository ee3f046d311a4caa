select {{ shim.star_of(ref('base_fruit'), except=['weight', 'is_ripe']) }} from {{ ref('base_fruit') }}
-- {{ shim.star_of(ref('base_tree'), prefix='t_') }}
-- {{ shim.star_of(ref('base_empty'), except=['ID', 'NAME'] | map('lower') | list) }}
