{{ config(materialized='ephemeral') }}
select id from {{ ref('base_fruit') }} union all select box_id from {{ source('market', 'boxes') }}
