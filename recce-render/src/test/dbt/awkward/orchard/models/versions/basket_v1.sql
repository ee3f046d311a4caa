select 1 as id, 'one' as v, '{{ this.identifier }} {{ model.version }} {{ model.latest_version }} {{ model.name }} {{ model.alias }}' as t
