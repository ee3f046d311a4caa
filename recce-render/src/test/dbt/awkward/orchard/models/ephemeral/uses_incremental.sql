{{ config(materialized='incremental', unique_key='id') }}
select id from {{ ref('eph_b') }} {% if is_incremental() %} where id > (select coalesce(max(id), 0) from {{ this }}) {% endif %}
