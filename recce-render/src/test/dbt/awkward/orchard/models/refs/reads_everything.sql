{{ config(materialized='table') }}
{% set name = 'base_' ~ 'fruit' %}{% set args = ['base_tree'] %}
select f.id /* {{ ref(name) }} {{ ref(*args) }} {{ ref('raw_boxes') }} {{ ref('snap_block') }} {% for n in ['base_fruit', 'base_tree'] %}{{ ref(n) }}{% endfor %} {{ source('market', 'prices') }} {{ source(*['market', 'boxes']) }} */ from {{ ref('base_fruit') }} as f
