select 1 as id, 'two' as v, '{{ this.identifier }} {{ model.version }} {{ model.latest_version }} {{ model.unique_id }}' as t
