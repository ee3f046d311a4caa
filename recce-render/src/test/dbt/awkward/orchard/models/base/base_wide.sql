{{ config(materialized='table', alias='Wide Table') }}
select 1::tinyint as "Tiny", 2::bigint as big, 3::hugeint as huge, 4.5::double as "dou ble", 5.25::decimal(7, 3) as deci, 'a'::varchar as "Text", true as flag, date '2024-01-01' as d, timestamp '2024-01-01 10:11:12' as ts, time '10:11:12' as t, [1, 2] as listed, {'a': 1, 'b': 'x'} as structured, 'q' as "with ""quote"
