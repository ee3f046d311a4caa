{% set colours = first_column_of('select distinct colour from ' ~ ref('base_fruit') ~ ' order by 1') %}
select 1 as id {{ ',' if colours }}
{{ pivot('colour', colours, prefix='is_') if colours }}
{{ ', ' ~ pivot('name', first_column_of('select name from ' ~ ref('base_fruit') ~ ' order by id'), agg='max', then_value='weight') if colours }}
from {{ ref('base_fruit') }}
