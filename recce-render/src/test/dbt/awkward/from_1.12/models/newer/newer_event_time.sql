{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='picked_on', begin='2024-01-01', batch_size='day', lookback=2) }}
select picked_id as id, picked_on from {{ ref('picked') }} -- {{ config.get('batch_size') }} {{ config.get('begin') }} {{ model.batch | default('no batch') }} {{ is_incremental() }} {{ ref('picked').render() }}
