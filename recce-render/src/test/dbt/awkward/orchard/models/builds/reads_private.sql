{{ config(group='pickers') }}
select * from {{ ref('private_one') }} -- {{ model.access }} {{ model.group }}
