{{ config(materialized='ephemeral') }}
select 7 as id; -- a comment after the semicolon
