{{ config(materialized='view') }}
select 1 as id /*
{{ ref('basket') }} {{ ref('basket', v=1) }} {{ ref('basket', v='1') }} {{ ref('basket', version=2) }} {{ ref('basket', v=3.1) }} {{ ref('orchard', 'basket') }} {{ ref('orchard', 'basket', v=1) }} {{ ref('basket').identifier }} {{ ref('basket', v=1) == ref('basket') }} {{ builtins.ref('basket', v=0) }} {{ builtins.ref('orchard', 'basket', version='2') }}
*/
