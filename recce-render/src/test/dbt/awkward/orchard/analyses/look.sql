-- {{ model.name }} {{ model.resource_type }} {{ whoami() }}
select * from {{ ref('base_fruit') }} join {{ ref('eph_a') }} using (id) where '{{ var("crop") }}' <> '' {{ 'limit 1' if execute }}
