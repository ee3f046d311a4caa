{{ config(materialized='table') }}
select * from (values (1, 'apple', 'red', 150.5, date '2024-01-05', true), (2, 'pear', 'green', 170.25, date '2024-02-06', false), (3, 'it''s plum', 'blue', null, date '2024-03-07', null)) as f(id, name, colour, weight, picked_on, is_ripe)
