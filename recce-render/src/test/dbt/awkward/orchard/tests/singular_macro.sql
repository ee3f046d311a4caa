with counted as (select {{ toolbox.double(1) }} as n from {{ ref('uses_diamond') }}) select * from counted where n <> 2 and '{{ whoami() }}' = 'x'
