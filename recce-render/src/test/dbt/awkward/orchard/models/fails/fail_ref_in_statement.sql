{% call statement('s', fetch_result=true) %}select * from {{ ref('base_fruit') }}{% endcall %}select 1 as id
