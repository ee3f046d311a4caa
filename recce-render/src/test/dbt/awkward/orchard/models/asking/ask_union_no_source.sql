{%- set relations = [ref('base_tree'), ref('base_fruit'), ref('raw_boxes')] -%}
with unioned as (
  {{ union_of(relations=relations, include_source=false) if execute else 'select 1 as id' }}
)
select * from unioned
