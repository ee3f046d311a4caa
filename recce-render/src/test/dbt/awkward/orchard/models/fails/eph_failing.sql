{{ config(materialized='ephemeral') }}
select {{ exceptions.raise_compiler_error('the ephemeral model refuses') if execute else 1 }} as id
