{{ config(schema='Some Where', alias='case AND blank', database=target.database) }}
select 1 as id
